import type { Action } from '@shared/action/action';
import type { DocumentEdit } from '@shared/document/edit';

const FIRST_URL = 'https://';

/** The edits that give a form or a button a request; a button then opens nothing any more. Pure. */
export function addRequest(action: Action): readonly DocumentEdit[] {
  const request: DocumentEdit = {
    kind: 'set',
    path: ['request'],
    value: { method: 'POST', url: action.button?.url ?? FIRST_URL },
  };
  return action.button?.url === undefined
    ? [request]
    : [request, { kind: 'remove', path: ['button', 'url'] }];
}

/** The edits that take the request away; a button opens its address instead. Pure. */
export function removeRequest(action: Action): readonly DocumentEdit[] {
  const removed: DocumentEdit = { kind: 'remove', path: ['request'] };
  if (action.kind !== 'button') return [removed];
  return [removed, { kind: 'set', path: ['button', 'url'], value: action.request?.url ?? FIRST_URL }];
}
