import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { type Failure, FailureError, toFailure } from '@shared/failure/failure.js';
import { type Answer, type ChannelName, contract, type Input, type Output } from '@shared/ipc/contract.js';
import { isOwnPage } from '../security.js';

export type Handler<C extends ChannelName> = (input: Input<C>) => Promise<Output<C>> | Output<C>;

export type Handlers = { readonly [C in ChannelName]: Handler<C> };

/** The handlers of some channels: those whose names begin with one of the groups. */
export type HandlersOf<Group extends string> = {
  readonly [C in Extract<ChannelName, `${Group}.${string}`>]: Handler<C>;
};

/** Connects every channel of the contract. Sender and input are checked here, so handlers never do. */
export function handleAll(handlers: Handlers): void {
  for (const channel of Object.keys(contract) as ChannelName[]) {
    ipcMain.handle(channel, (event, input: unknown) =>
      answer(event, channel, input, handlers[channel] as Handler<ChannelName>),
    );
  }
}

async function answer<C extends ChannelName>(
  event: IpcMainInvokeEvent,
  channel: C,
  input: unknown,
  handler: Handler<C>,
): Promise<Answer<Output<C>>> {
  try {
    checkSender(event);
    return { ok: true, value: await handler(parse(channel, input)) };
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
}

/** Only the main frame of our own page may call. */
function checkSender(event: IpcMainInvokeEvent): void {
  const frame = event.senderFrame;
  if (frame !== null && frame === event.sender.mainFrame && isOwnPage(frame.url)) return;
  throw new FailureError({
    class: 'foreign-sender',
    message: 'A page that is not Actionbench called it, and was refused.',
    hint: 'Nothing needs to be done.',
  });
}

function parse<C extends ChannelName>(channel: C, input: unknown): Input<C> {
  // Structured clone carries classes too, and zod takes a Map for an object without members.
  const plain = input instanceof Map || input instanceof Set ? null : input;
  const result = contract[channel].input.safeParse(plain);
  if (result.success) return result.data as Input<C>;
  throw new FailureError(badMessage(channel, result.error.issues[0]));
}

function badMessage(channel: string, issue: { path: PropertyKey[]; message: string } | undefined): Failure {
  const where = issue === undefined || issue.path.length === 0 ? 'it' : issue.path.map(String).join('.');
  return {
    class: 'bad-input',
    message: `The message "${channel}" was refused: ${where}: ${issue?.message ?? 'not understood'}`.slice(
      0,
      500,
    ),
    hint: 'Nothing was changed. Try again with a shorter or corrected value.',
  };
}
