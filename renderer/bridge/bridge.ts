import type { Bridge } from '@shared/ipc/bridge';
import { CHANNEL_NAMES } from '@shared/ipc/channels';
import type { Answer, ChannelName, Input, Output } from '@shared/ipc/contract';
import type { EventName, Events } from '@shared/ipc/events';
import { FailureError } from '@shared/failure/failure';

declare global {
  // The preload puts it there; tests put a twin in its place.
  var actionbench: Bridge;
}

type Group = Exclude<keyof Bridge, 'on' | 'earlyKeys'>;

/** Main's calls as plain promises: an answer is its value, a refusal throws a FailureError. */
export type Calls = {
  readonly [G in Group]: {
    readonly [M in keyof Bridge[G]]: Bridge[G][M] extends (input: infer I) => Promise<Answer<infer O>>
      ? (input: I) => Promise<O>
      : never;
  };
};

type Caller = (input: unknown) => Promise<Answer<unknown>>;

async function call<C extends ChannelName>(channel: C, input: Input<C>): Promise<Output<C>> {
  const [group = '', member = ''] = channel.split('.');
  const groups = globalThis.actionbench as unknown as Readonly<
    Record<string, Readonly<Record<string, Caller>>>
  >;
  const caller = groups[group]?.[member];
  if (!caller) throw new Error(`The window knows no call ${channel}.`);
  const answer = await caller(input);
  if (!answer.ok) throw new FailureError(answer.failure);
  return answer.value as Output<C>;
}

function build(): Calls {
  const groups: Record<string, Record<string, (input: never) => Promise<unknown>>> = {};
  for (const channel of CHANNEL_NAMES) {
    const [group = '', member = ''] = channel.split('.');
    const members = (groups[group] ??= {});
    members[member] = (input: never) => call(channel, input);
  }
  return groups as unknown as Calls;
}

/** `await calls.document.save({ file, text, baseHash })`; throws FailureError when main refuses. */
export const calls: Calls = build();

/** Listens to an event of main; returns the function that stops listening. */
export function listen<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  return globalThis.actionbench.on(event, listener);
}

/** The chords pressed before the window listened; from now on it has to. */
export function earlyKeys() {
  return globalThis.actionbench.earlyKeys();
}
