import type { Action } from '@shared/action/action';
import type { DocumentEdit } from '@shared/document/edit';
import type { PlainMap } from '@shared/document/plain';
import type { Json } from '@shared/json/json';
import { coercePlain } from '@shared/template/coerce';
import { parameterSchema } from '@shared/action/schema/parameter';
import { bodyWith } from '@shared/parameters/body-tree';
import type { Proposal, ProposedParameter } from '@shared/parameters/propose';

export type Placement = 'body' | 'query' | 'none';

/** Where the values of an action's method go, unless its body is written already. */
export function usualPlacement(action: Action): Placement {
  if (!action.request) return 'none';
  if (action.request.method === 'GET' || action.request.method === 'DELETE') return 'query';
  const { body } = action.request;
  return body?.kind === 'json' && body.text.includes('{{') ? 'none' : 'body';
}

/** The body as it would be written: what was not chosen stands there as its example, or not at all. */
export function bodyOf(proposal: Proposal, chosen: ReadonlySet<string>): string {
  const byName = new Map(proposal.parameters.map(({ parameter }) => [parameter.name, parameter]));
  return bodyWith(proposal.body, (name) =>
    chosen.has(name) ? null : { json: exampleOf(byName.get(name) ?? {}) },
  );
}

function exampleOf(parameter: PlainMap): Json | undefined {
  const shape = parameterSchema.safeParse(parameter).data;
  const said = shape?.example ?? shape?.default;
  return shape === undefined || said === undefined ? undefined : coercePlain(said, shape).value;
}

/** The edits that take the chosen parameters into a document; those it has already stay as they are. Pure. */
export function importEdits(
  action: Action,
  proposal: Proposal,
  chosen: ReadonlySet<string>,
  placement: Placement,
): readonly DocumentEdit[] {
  const taken = proposal.parameters.filter(({ parameter }) => chosen.has(parameter.name));
  const known = new Set(action.parameters.map(({ name }) => name));
  const fresh = taken.flatMap(({ parameter }) =>
    known.has(parameter.name) ? [] : [{ description: '', ...parameter }],
  );
  return [
    ...added(['parameters'], action.parameters.length, fresh),
    ...(placement === 'body' ? bodyEdits(action, bodyOf(proposal, chosen)) : []),
    ...(placement === 'query' ? queryEdits(action, taken) : []),
  ];
}

function bodyEdits(action: Action, text: string): readonly DocumentEdit[] {
  return action.request?.body?.kind === 'json'
    ? [{ kind: 'set', path: ['request', 'body', 'text'], value: text }]
    : [{ kind: 'set', path: ['request', 'body'], value: { kind: 'json', text } }];
}

/** A row by the last word of its place: a query knows no nesting. */
function queryEdits(action: Action, taken: readonly ProposedParameter[]): readonly DocumentEdit[] {
  const rows = action.request?.query ?? [];
  const names = new Set(rows.map(({ name }) => name));
  const fresh = taken.flatMap(({ parameter, place }) => {
    const name =
      place
        .split('.')
        .at(-1)
        ?.replace(/\[\d+\]$/, '') || parameter.name;
    return names.has(name) ? [] : [{ name, value: `{{${parameter.name}}}` }];
  });
  return added(['request', 'query'], rows.length, fresh);
}

function added(path: readonly string[], count: number, items: readonly PlainMap[]): readonly DocumentEdit[] {
  if (items.length === 0) return [];
  if (count === 0) return [{ kind: 'set', path, value: items }];
  return items.map((value, index) => ({ kind: 'insert', path, index: count + index, value }));
}
