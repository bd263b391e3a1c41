import type { Action } from '@shared/action/action';
import type { DocumentEdit } from '@shared/document/edit';
import type { PlainMap } from '@shared/document/plain';

/** The edit that declares a parameter behind the others. Pure. */
export function declareParameter({ parameters }: Action, parameter: PlainMap): DocumentEdit {
  return parameters.length === 0
    ? { kind: 'set', path: ['parameters'], value: [parameter] }
    : { kind: 'insert', path: ['parameters'], index: parameters.length, value: parameter };
}
