import type { ParsedDocument } from '../document/parse.js';
import type { Finding } from '../lint/finding.js';
import type { Action } from './action.js';
import { clashFindings } from './clashes.js';
import { actionOf } from './defaults.js';
import { readDocument } from './read-document.js';
import { actionSchema } from './schema/action.js';

/** An action document as read. With clashing names there are findings, and still an action to show. */
export interface ReadAction {
  readonly action: Action | null;
  readonly parsed: ParsedDocument;
  readonly findings: readonly Finding[];
}

/**
 * Reads `actions/<id>.action.yaml`. Never throws: what is wrong stands in `findings`, all of severity error.
 * @param source the text, or what it was parsed to already
 * @param file its path, when the id is to be compared with it
 */
export function readAction(source: string | ParsedDocument, file?: string): ReadAction {
  const { value, parsed, findings } = readDocument(source, actionSchema);
  if (value === null) return { action: null, parsed, findings };
  return { action: actionOf(value), parsed, findings: clashFindings(value, file) };
}
