import type { Body } from '@shared/action/schema/request';
import type { PlainMap } from '@shared/document/plain';

export const BODY_KINDS: readonly Body['kind'][] = ['json', 'form', 'text', 'none'];

/** A fresh body of a kind; a text stays when both kinds are texts. */
export function bodyOf(kind: Body['kind'], before: Body): PlainMap {
  const text = before.kind === 'json' || before.kind === 'text' ? before.text : '';
  switch (kind) {
    case 'none':
      return { kind };
    case 'json':
      return { kind, text: text === '' ? '{\n  \n}\n' : text };
    case 'form':
      return { kind, fields: [] };
    case 'text':
      return { kind, text };
  }
}
