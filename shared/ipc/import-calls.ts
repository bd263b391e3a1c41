import type { MatchedBy } from '../recording/calls/match-call.js';
import type { RunClass } from '../recording/recording.js';
import type { FoundSecret } from './found-secret.js';

/** What a text tells of calls, before any of them is logged. */
export interface CallsFound {
  readonly total: number;
  /** How many say what came back. */
  readonly answered: number;
  /** How many were matched to an action, by what. */
  readonly matched: Readonly<Record<MatchedBy, number>>;
  /** Several actions fit. */
  readonly ambiguous: number;
  /** No action fits, or the person says so. */
  readonly none: number;
  /** The person leaves them out. */
  readonly out: number;
  readonly secrets: readonly FoundSecret[];
  readonly notes: readonly string[];
  /** How the workspace treats personal data: it marks none, masks what is shown, or what is written. */
  readonly personal: 'none' | 'shown' | 'written';
}

/** Which calls of a preview are listed: all, those with an action, or those that lack one. */
export const CALLS_SHOWN = ['all', 'matched', 'open'] as const;
export type CallsShown = (typeof CALLS_SHOWN)[number];

export interface CallList {
  readonly total: number;
  readonly rows: readonly FoundCall[];
}

/** One call of a preview as a list shows it; personal data masked, no credential in it. */
export interface FoundCall {
  /** Among all calls of the preview. */
  readonly index: number;
  /** ISO 8601; null: its log does not say it. */
  readonly at: string | null;
  /** What its log calls the action. */
  readonly name: string | null;
  /** Empty: nobody knows. */
  readonly method: string;
  readonly url: string;
  readonly status: number | null;
  readonly class: RunClass;
  /** What went wrong, in a sentence. */
  readonly failure: string | null;
  /** An answer came. */
  readonly answered: boolean;
  readonly durationMs: number | null;
  readonly conversationId: string | null;
  /** What the agent gave, by name; JSON texts. */
  readonly values: readonly { readonly name: string; readonly json: string }[];
  readonly state: 'matched' | 'ambiguous' | 'none' | 'out';
  /** Of the workspace. */
  readonly action: { readonly id: string; readonly name: string } | null;
  readonly by: MatchedBy | null;
  /** Ids of the actions that fit equally. */
  readonly candidates: readonly string[];
}

/** What a person chooses for a call: an action by its id, none, to leave it out, or what was found. */
export type CallChoice =
  { readonly kind: 'action'; readonly id: string } | { readonly kind: 'none' | 'out' | 'found' };

export interface CallsLogged {
  /** The log is filtered by it afterwards. */
  readonly importId: string;
  readonly added: number;
  /** The log had them already. */
  readonly known: number;
  /** Names of the credentials that were kept. */
  readonly secrets: readonly string[];
}
