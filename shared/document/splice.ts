import type { TextChange } from './change.js';
import { applyChanges } from './change.js';
import { applyEdit } from './apply-edit.js';
import { composeChanges } from './compose.js';
import { proposals } from './propose.js';
import type { DocumentEdit } from './edit.js';
import { lineColumn } from './locate.js';
import type { ParsedDocument } from './parse.js';
import { parseDocument } from './parse.js';
import type { Plain } from './plain.js';
import { samePlain } from './same.js';
import { tighten } from './tighten.js';
import { fail } from '../failure/failure.js';

/**
 * The changes of the text that make an edit, as few and small as the text allows; all else stays as it is, byte for
 * byte. What is proposed is read back before it is used: a proposal that does not give exactly the document meant
 * makes room for the next coarser one, so that an unusual text costs tidiness, never meaning.
 * @throws FailureError `bad-document` when the text cannot be read, `bad-input` when the edit has no place in it
 */
export function spliceEdit(text: string, edit: DocumentEdit): TextChange[] {
  return splice(parseDocument(text), edit).changes;
}

/** The changes of `text` that make several edits in their order. Throws as `spliceEdit`. */
export function spliceEdits(text: string, edits: readonly DocumentEdit[]): TextChange[] {
  return spliceParsed(parseDocument(text), edits).changes;
}

/** A document that was edited. */
export interface Spliced {
  /** Of the text before. */
  readonly changes: TextChange[];
  /** The document with them: what was read back to prove the last edit. */
  readonly after: ParsedDocument;
}

/** The same for a document that is read already, so that one edit costs one reading. Throws as `spliceEdit`. */
export function spliceParsed(parsed: ParsedDocument, edits: readonly DocumentEdit[]): Spliced {
  let after = parsed;
  const steps: TextChange[][] = [];
  for (const edit of edits) {
    const step = splice(after, edit);
    steps.push(step.changes);
    after = step.after;
  }
  return { changes: composeChanges(parsed.text, steps), after };
}

function splice(parsed: ParsedDocument, edit: DocumentEdit): Spliced {
  const { text } = parsed;
  const meant = applyEdit(readable(parsed), edit);
  for (const proposal of proposals(parsed, edit, meant)) {
    const after = parseDocument(applyChanges(text, proposal));
    if (after.plain !== undefined && samePlain(after.plain, meant)) {
      return { changes: tighten(text, proposal), after };
    }
  }
  return fail({
    class: 'bad-input',
    message: `The document cannot hold this edit of ${edit.path.join('.') || 'its root'}.`,
    hint: 'Make the edit in the text instead.',
  });
}

function readable({ text, plain, problems }: ParsedDocument): Plain {
  const [problem] = problems;
  if (plain !== undefined || problem === undefined) return plain ?? null;
  return fail({
    class: 'bad-document',
    message: `Line ${lineColumn(text, problem.from).line} cannot be read: ${problem.message}`,
    hint: problem.hint,
  });
}
