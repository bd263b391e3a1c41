import type { Answer, ChannelName, Input, Output } from './contract.js';
import type { EventName, Events } from './events.js';

/** The keys of a press, as the page's own events name them. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

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
  /** The chords pressed since the window opened, which nobody heard yet; from this call on the page hears them itself. */
  readonly earlyKeys: () => readonly KeyPress[];
};
