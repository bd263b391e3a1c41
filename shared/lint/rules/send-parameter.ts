import type { Action } from '../../action/action.js';
import type { DocumentEdit } from '../../document/edit.js';
import type { PlainMap } from '../../document/plain.js';
import type { Fix } from '../finding.js';

/** The act that sends a parameter: in the JSON body's own object, in the form, else in the query. */
export function sendParameter(action: Action, name: string): Fix {
  const body = action.request?.body;
  if (body?.kind === 'form') {
    const edits = appended(['request', 'body', 'fields'], body.fields.length, row(name));
    return { title: 'Send it in the form', edits };
  }
  const end = body?.kind === 'json' ? body.text.lastIndexOf('}') : -1;
  if (
    body?.kind === 'json' &&
    body.text.trimStart().startsWith('{') &&
    body.text.slice(end + 1).trim() === ''
  ) {
    const before = body.text.slice(0, end).trimEnd();
    const member = `${before.endsWith('{') ? '' : ','}\n  "${name}": {{${name}}}\n`;
    const value = before + member + body.text.slice(end);
    return {
      title: 'Send it in the body',
      edits: [{ kind: 'set', path: ['request', 'body', 'text'], value }],
    };
  }
  const edits = appended(['request', 'query'], action.request?.query?.length ?? 0, row(name));
  return { title: 'Send it in the query', edits };
}

function row(name: string): PlainMap {
  return { name, value: `{{${name}}}` };
}

/** The edit that adds an item to a list that may not be there yet. */
export function appended(path: readonly string[], count: number, value: PlainMap): readonly DocumentEdit[] {
  return count === 0
    ? [{ kind: 'set', path, value: [value] }]
    : [{ kind: 'insert', path, index: count, value }];
}
