import type { Action } from '@shared/action/action';
import type { DocumentEdit } from '@shared/document/edit';
import type { PlainMap } from '@shared/document/plain';

/** The one edit that adds a case behind those there are. */
export function keepCaseEdit(action: Action | null, kept: PlainMap): DocumentEdit {
  const count = action?.cases.length ?? 0;
  return count === 0
    ? { kind: 'set', path: ['cases'], value: [kept] }
    : { kind: 'insert', path: ['cases'], index: count, value: kept };
}
