import { applyChanges } from '../document/change.js';
import type { DocumentEdit } from '../document/edit.js';
import type { Plain } from '../document/plain.js';
import { spliceEdits } from '../document/splice.js';
import { type FileText, plainOf, type RewrittenFile } from './file-text.js';

/**
 * The files that edits change, each as its new text; comments and all that is not edited stay byte for byte.
 * @param name what a text must hold to be looked at
 * @throws FailureError `bad-document` when such a text cannot be read
 */
export function rewriteFiles(
  files: readonly FileText[],
  name: string,
  editsOf: (plain: Plain) => readonly DocumentEdit[],
): readonly RewrittenFile[] {
  return files.flatMap((before) => {
    const plain = plainOf(before, name);
    const edits = editsOf(plain);
    if (edits.length === 0) return [];
    const text = applyChanges(before.text, spliceEdits(before.text, edits));
    return [{ file: before.file, text, before }];
  });
}
