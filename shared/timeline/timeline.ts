/** The spoken timeline of a run: what the caller hears, and when, beside the request. Times in ms from the call. */
export interface SpokenTimeline {
  readonly speech: readonly SpokenBlock[];
  readonly request: {
    readonly fromMs: number;
    readonly toMs: number;
    readonly outcome: 'ok' | 'failed' | 'timeout';
  };
  readonly silences: readonly { readonly fromMs: number; readonly toMs: number }[];
  readonly longestSilenceMs: number;
  readonly delayAtMs: number | null;
  readonly timeoutAtMs: number;
  readonly endMs: number;
}

export interface SpokenBlock {
  readonly kind: 'start' | 'delay' | 'done' | 'failure' | 'own-words';
  readonly text: string;
  readonly fromMs: number;
  readonly toMs: number;
  /** The agent chooses its own words: the text is guidance and the length a guess. */
  readonly approximate: boolean;
}
