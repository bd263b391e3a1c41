import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followRename } from '@shared/action/follow-rename';
import { applyChanges } from '@shared/document/change';

const renamed = (text: string, from = 'crm-lookup', to = 'find-customer') =>
  applyChanges(text, followRename(text, from, to));

describe('an action that refers to one that gets another id', () => {
  it('follows in its request, its bindings, its values and its comments; nothing else changes by a byte', () => {
    const text = (id: string) => `# needs outputs.${id}.customer_id
id: ticket   # stable
request:
  url: "{{env.api}}/c/{{ outputs.${id}.customer_id }}/t?x={{outputs.${id}.name}}"
platforms:
  solveo: { bind: { outputs.${id}.name: lead.name } }
cases:
  - name: one
    with: { outputs.${id}.customer_id: "1" }
    after: [{ action: ${id}, case: known }, { action: other, case: crm-lookup }]   # first
`;
    expect(renamed(text('crm-lookup'))).toBe(text('find-customer'));
  });

  it('leaves names that only begin or end alike', () => {
    const text =
      'a: "{{outputs.crm-lookup-2.id}} {{outputs.my-crm-lookup.id}} {{my_outputs.crm-lookup.id}} x.outputs.crm-lookup.y"\nb: crm-lookup\n';
    expect(renamed(text)).toBe(text);
  });

  it('follows as far as it can while the text is invalid', () => {
    expect(renamed('a: {{outputs.crm-lookup.id}}\ncases: [')).toBe(
      'a: {{outputs.find-customer.id}}\ncases: [',
    );
  });

  it.each(['cases: text', 'cases: [~, 5, { after: no }, { after: [~, { case: a }] }]', '- list', ''])(
    'has nothing to change in %j',
    (text) => {
      expect(followRename(text, 'crm-lookup', 'find')).toEqual([]);
    },
  );

  it('comes back when the new name is taken back', () => {
    const id = fc.stringMatching(/^[a-z]{1,6}(-[a-z0-9]{1,4}){0,2}$/);
    fc.assert(
      fc.property(id, id, id, (from, to, other) => {
        fc.pre(to !== other && from !== to);
        const text = `u: "{{outputs.${from}.a}}{{outputs.${other}.b}}"\ncases: [{ after: [{ action: ${from} }] }]\n`;
        expect(renamed(renamed(text, from, to), to, from)).toBe(text);
      }),
    );
  });
});
