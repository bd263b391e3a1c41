import type { Input } from '@shared/ipc/contract';
import type { FileText } from '@shared/rename/file-text';

/** What an act does to one file. No `before`: it makes the file; no `after`: it removes it; two paths: it moves it. */
export interface FilePart {
  readonly before: FileText | null;
  readonly after: FileText | null;
}

/** A rename that the keychain has to follow. */
export type SecretMove = Input<'secrets.beginMove'>;

/** One undoable step over files of the workspace: a value of an environment, a rename with all that refers to it. */
export interface Act {
  /** As the undo button says it: `rename secret crm-token`. */
  readonly label: string;
  readonly parts: readonly FilePart[];
  readonly move?: SecretMove;
}

/** The act that takes another back. Pure. */
export function inverse({ label, parts, move }: Act): Act {
  return {
    label,
    parts: parts.map(({ before, after }) => ({ before: after, after: before })).toReversed(),
    ...(move && { move: { ...move, from: move.to, to: move.from } }),
  };
}
