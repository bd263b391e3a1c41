import type { NodePath } from '../document/plain.js';
import type { TextChange } from '../document/change.js';
import type { DocumentEdit } from '../document/edit.js';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The six steps of the wizard: where a finding can be mended as a form. */
export const STEPS = ['connect', 'authentication', 'variables', 'general', 'messages', 'results'] as const;
export type Step = (typeof STEPS)[number];

/** One lint result. */
export interface Finding {
  /** Rule id, kebab-case: `https-only`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The node of the document it concerns. */
  readonly path: NodePath;
  /** Narrows the place inside a scalar's value: UTF-16 offsets into the value (not the YAML text). */
  readonly span?: { readonly from: number; readonly to: number };
  readonly message: string;
  /** The page the rule or limit comes from. */
  readonly source?: string;
  /** Set when the finding holds for one platform only. */
  readonly platform?: string;
  readonly fix?: Fix;
}

/** A fix that keeps the meaning; only safe ones exist. */
export interface Fix {
  /** What the button says: `Write {{context.lead.phone}}`. */
  readonly title: string;
  readonly edits: readonly DocumentEdit[];
  /** Of a text that is no YAML, where no edit has a place: the changes of the text it was found in. */
  readonly changes?: readonly TextChange[];
}

/** A finding with its place in the text; line and column count from 1. */
export interface PlacedFinding extends Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly step: Step;
}
