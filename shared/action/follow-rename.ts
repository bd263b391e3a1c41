import type { TextChange } from '../document/change.js';
import { applyChanges } from '../document/change.js';
import { composeChanges } from '../document/compose.js';
import type { DocumentEdit } from '../document/edit.js';
import { parseDocument } from '../document/parse.js';
import type { Plain } from '../document/plain.js';
import { spliceEdits } from '../document/splice.js';

/**
 * What to change in the text of an action when another one gets a new id: every `outputs.<id>.<name>`, wherever it is
 * written (comments and sentences too), and every case that runs after one of the renamed action. In a text that
 * cannot be read only the former are found. Pure.
 * @param from the old id
 * @param to the new id
 */
export function followRename(text: string, from: string, to: string): readonly TextChange[] {
  const outputs = outputChanges(text, from, to);
  const after = applyChanges(text, outputs);
  const edits = caseEdits(parseDocument(after).plain, from, to);
  return edits.length === 0 ? outputs : composeChanges(text, [outputs, spliceEdits(after, edits)]);
}

function outputChanges(text: string, from: string, to: string): TextChange[] {
  const written = new RegExp(`(?<=(?<![\\w.-])outputs\\.)${from}(?=\\.[a-z])`, 'g');
  return [...text.matchAll(written)].map(({ index }) => ({
    from: index,
    to: index + from.length,
    insert: to,
  }));
}

function caseEdits(document: Plain | undefined, from: string, to: string): DocumentEdit[] {
  return itemsOf(memberOf(document, 'cases')).flatMap((one, caseIndex) =>
    itemsOf(memberOf(one, 'after')).flatMap((before, index): DocumentEdit[] =>
      memberOf(before, 'action') === from
        ? [{ kind: 'set', path: ['cases', caseIndex, 'after', index, 'action'], value: to }]
        : [],
    ),
  );
}

function memberOf(plain: Plain | undefined, key: string): Plain | undefined {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) return undefined;
  return Object.hasOwn(plain, key) ? (plain as Readonly<Record<string, Plain>>)[key] : undefined;
}

const itemsOf = (plain: Plain | undefined): readonly Plain[] =>
  Array.isArray(plain) ? (plain as readonly Plain[]) : [];
