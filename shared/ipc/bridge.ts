import type { Answer, ChannelName, Input, Output } from './contract.js';
import type { EventName, Events } from './events.js';

type Group<C extends ChannelName> = C extends `${infer G}.${string}` ? G : never;
type Member<C extends ChannelName, G extends string> = C extends `${G}.${infer M}` ? M : never;

/** What the preload puts on `window.actionbench`: one function for each channel, and a way to listen to events. */
export type Bridge = {
  readonly [G in Group<ChannelName>]: {
    readonly [M in Member<ChannelName, G>]: (
      input: Input<Extract<ChannelName, `${G}.${M}`>>,
    ) => Promise<Answer<Output<Extract<ChannelName, `${G}.${M}`>>>>;
  };
} & {
  /** Returns the function that stops listening. */
  readonly on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => () => void;
};
