import type { CallList, CallsShown } from '@shared/ipc/import-calls.js';
import type { Recording } from '@shared/recording/recording.js';
import type { ThreadCalls } from '../thread-answers.js';
import {
  type CallsAround,
  type CallsMatched,
  HeldCalls,
  type HeldCallsParts,
  type SentDecision,
} from './calls/held-calls.js';
import type { ImportedAs } from './calls/plan-calls.js';
import { importText } from './detect.js';
import type { Imported } from './imported.js';

/** What the thread read of a text: its calls stay there and are asked for by what `held` says; null: it tells of none. */
export interface ThreadRead extends Omit<Imported, 'calls'> {
  readonly held: string | null;
}

interface OfHeld {
  readonly held: string;
}

/** What the thread that reads imports answers. */
export interface ImportCalls extends ThreadCalls {
  readonly read: (input: { readonly text: string }) => Promise<ThreadRead>;
  readonly match: (input: OfHeld & { readonly around: CallsAround }) => Promise<CallsMatched>;
  readonly list: (
    input: OfHeld & { readonly shown: CallsShown; readonly from: number; readonly count: number },
  ) => CallList;
  readonly decide: (
    input: OfHeld & { readonly index: number; readonly decision: SentDecision },
  ) => CallsMatched & { readonly changed: number };
  readonly begin: (
    input: OfHeld & Omit<ImportedAs, 'idOf'> & { readonly names: ReadonlyMap<string, string> },
  ) => void;
  readonly next: (input: OfHeld & { readonly count: number }) => readonly Recording[];
  readonly release: (input: OfHeld) => void;
}

export function importCalls(parts: HeldCallsParts): ImportCalls {
  const calls = new HeldCalls(parts);
  return {
    async read({ text }) {
      const { calls: found, ...imported } = await importText(text);
      return { ...imported, held: found.length === 0 ? null : calls.hold(found) };
    },
    match: ({ held, around }) => calls.match(held, around),
    list: ({ held, ...which }) => calls.list(held, which),
    decide: ({ held, index, decision }) => calls.decide(held, index, decision),
    begin: ({ held, ...as }) => calls.begin(held, as),
    next: ({ held, count }) => calls.next(held, count),
    release: ({ held }) => calls.release(held),
  };
}
