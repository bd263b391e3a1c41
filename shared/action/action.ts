import type { ActionDocument, KINDS, PHASES, SAFETIES, Target } from './schema/action.js';
import type { ContextValue, Parameter } from './schema/parameter.js';
import type { HttpRequest } from './schema/request.js';
import type { Case, Output, ResponseRules, Speech } from './schema/response.js';

export type Kind = (typeof KINDS)[number];
export type Phase = (typeof PHASES)[number];
export type Safety = (typeof SAFETIES)[number];

/** What an action document means: every default filled in, lists never missing. */
export interface Action {
  readonly id: string;
  readonly name: string;
  /** What the agent calls; the id with `_` for `-` unless the document says otherwise. */
  readonly callName: string;
  readonly kind: Kind;
  readonly phase: Phase;
  readonly enabled: boolean;
  /** By method unless written: GET, HEAD, OPTIONS read; DELETE destructive; all else write. */
  readonly safety: Safety;
  readonly description: string;
  readonly whenNotToUse: string;
  readonly parameters: readonly Parameter[];
  readonly context: readonly ContextValue[];
  readonly request: HttpRequest | null;
  readonly button: { readonly label: string; readonly url?: string | undefined } | null;
  readonly response: ResponseRules;
  readonly speech: Speech;
  readonly outputs: readonly Output[];
  /** Platform id -> what differs there, in the document's order. */
  readonly platforms: ReadonlyMap<string, Target>;
  readonly cases: readonly Case[];
  /** The document as read, unknown keys included. */
  readonly document: ActionDocument;
}
