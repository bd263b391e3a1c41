import { fail } from '../failure/failure.js';
import { parseDocument } from '../document/parse.js';
import type { Plain } from '../document/plain.js';

/** A file of the workspace by its POSIX path, with its text. */
export interface FileText {
  readonly file: string;
  readonly text: string;
}

/** What a file of the workspace becomes. `file` is its new path where it moves; `before.text` is what it said. */
export interface RewrittenFile extends FileText {
  readonly before: FileText;
}

/** The texts in which a rename has to be followed. */
export interface WorkspaceTexts {
  readonly workspace: FileText;
  readonly environments: readonly FileText[];
  readonly actions: readonly FileText[];
}

/**
 * What a document says in which a name is followed; null when it does not hold the name at all.
 * @throws FailureError `bad-document` for a text that holds the name and cannot be read: its references would be lost
 */
export function plainOf({ file, text }: FileText, name: string): Plain {
  if (!text.includes(name)) return null;
  const { plain } = parseDocument(text);
  if (plain !== undefined) return plain;
  return fail({
    class: 'bad-document',
    message: `${file} mentions ${name} and cannot be read, so nothing was renamed.`,
    hint: 'Mend the file first, so that its references can be followed.',
  });
}
