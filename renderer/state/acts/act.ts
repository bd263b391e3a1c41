import type { Input } from '@shared/ipc/contract';
import type { FileText } from '@shared/rename/file-text';

/** What an act does to one file. No `before`: it makes the file; no `after`: it removes it; two paths: it moves it. */
export interface FilePart {
  readonly before: FileText | null;
  readonly after: FileText | null;
}

/** A rename that the keychain has to follow. */
export type SecretMove = Input<'secrets.beginMove'>;

/** What is to be done to files of the workspace: a value of an environment, a rename with all that refers to it. */
export interface Plan {
  /** As the undo button says it: `rename secret crm-token`. */
  readonly label: string;
  readonly parts: readonly FilePart[];
  readonly move?: SecretMove;
}

/** A plan that was carried out: one undoable step. The history of each document it touched names it. */
export interface Act extends Plan {
  readonly id: string;
}

/** The act that takes another back. Pure. */
export function inverse(act: Act): Act {
  const { parts, move } = act;
  return {
    ...act,
    parts: parts.map(({ before, after }) => ({ before: after, after: before })).toReversed(),
    ...(move && { move: { ...move, from: move.to, to: move.from } }),
  };
}

/** True when only actions took part: it is then taken back where they are edited. Pure. */
export function isOfActions({ parts, move }: Plan): boolean {
  return !move && parts.every(({ before, after }) => (before ?? after)?.file.startsWith('actions/'));
}
