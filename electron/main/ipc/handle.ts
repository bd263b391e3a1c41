import { type Failure, FailureError } from '@shared/failure/failure.js';
import { type ChannelName, contract, type Input, type Output } from '@shared/ipc/contract.js';
import type { Respond } from './connect.js';

export type Handler<C extends ChannelName> = (input: Input<C>) => Promise<Output<C>> | Output<C>;

export type Handlers = { readonly [C in ChannelName]: Handler<C> };

/** The handlers of some channels: those whose names begin with one of the groups. */
export type HandlersOf<Group extends string> = {
  readonly [C in Extract<ChannelName, `${Group}.${string}`>]: Handler<C>;
};

/** Answers every channel of the contract. The input is checked here, so handlers never do. */
export function respondWith(handlers: Handlers): Respond {
  return async (channel, input) => {
    const handler = handlers[channel] as Handler<ChannelName>;
    return handler(parse(channel, input));
  };
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
