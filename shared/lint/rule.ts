import type { Finding, Severity } from './finding.js';
import type { Subject } from './subject.js';

/** What people read about a rule. Its examples are its documentation and its test at once. */
export interface RuleCard {
  /** kebab-case; the page is docs/rules/<id>.md. */
  readonly id: string;
  readonly severity: Severity;
  /** What it asks for, as a sentence. */
  readonly title: string;
  /** Why: what happens in a live conversation otherwise. */
  readonly why: string;
  /** The page the rule comes from; the rules of our own format have none. */
  readonly source?: string;
  /** Keys of a document that trigger it, and the same put right. */
  readonly example: { readonly bad: string; readonly good: string };
}

/** One thing lint looks for in every action. */
export interface Rule extends RuleCard {
  readonly find: (subject: Subject) => readonly Found[];
}

/** A finding before its rule signs it. */
export type Found = Pick<Finding, 'path' | 'message' | 'span' | 'fix'> & { readonly severity?: Severity };
