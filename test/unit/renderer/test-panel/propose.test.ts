import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { applyChanges } from '@shared/document/change';
import { spliceEdits } from '@shared/document/splice';
import type { TreeRow } from '@shared/response/body';
import { readablePath } from '@shared/response/path';
import { proposeName, typeOfRow } from '@renderer/test-panel/outputs/propose';
import { togglePick } from '@renderer/test-panel/outputs/toggle-pick';

const row = (path: string, kind: TreeRow['kind'], preview: string): TreeRow => ({
  path,
  depth: 1,
  key: null,
  kind,
  preview,
  size: 0,
  open: false,
  cut: false,
});

describe('a picked field', () => {
  it.each([
    ["$['ticket']['id']", '$.ticket.id', 'ticket_id'],
    ["$['ticket']['status']", '$.ticket.status', 'status'],
    ["$['orders'][0]['id']", '$.orders[0].id', 'order_id'],
    ["$['firstReplyDue']", '$.firstReplyDue', 'first_reply_due'],
    ["$['serial no']", '$["serial no"]', 'serial_no'],
    ["$['it\\'s \"odd\"']", '$["it\'s \\"odd\\""]', 'it_s_odd'],
  ])('at %s reads %s and is called %s', (path, readable, name) => {
    expect(readablePath(path)).toBe(readable);
    expect(proposeName(path)).toBe(name);
  });

  it.each([
    ['number', '42', 'integer'],
    ['number', '1.10', 'number'],
    ['number', '90071992547409931', 'string'],
    ['string', '"2026-11-21T16:00:00Z"', 'date'],
    ['string', '"jane@example.com"', 'email'],
    ['string', '"open"', 'string'],
    ['boolean', 'true', 'boolean'],
  ] as const)('that is the %s %s has the type %s', (kind, preview, type) => {
    expect(typeOfRow(row('$', kind, preview))).toBe(type);
  });

  const text =
    'actionbench: 1\nid: a\nname: A\nkind: http\nrequest: { method: GET, url: https://example.com }\n';
  const after = (before: string, picked: string | null, path: string) => {
    const { action } = readAction(before);
    if (!action) throw new Error('unreadable');
    const { edits } = togglePick(action, picked, row(path, 'number', '90071992547409931'));
    return applyChanges(before, spliceEdits(before, edits));
  };

  it('becomes an output with every digit, and a second click takes it back byte for byte', () => {
    const once = after(text, null, "$['ticket']['id']");
    expect(readAction(once).action?.outputs).toEqual([
      { name: 'ticket_id', path: '$.ticket.id', type: 'string', example: '90071992547409931' },
    ]);
    expect(after(once, 'ticket_id', "$['ticket']['id']")).toBe(text);
  });

  it('gets a name that is free', () => {
    const once = after(text, null, "$['ticket']['id']");
    const twice = readAction(after(once, null, "$['parent']['ticket']['id']"));
    expect(twice.action?.outputs.map(({ name }) => name)).toEqual(['ticket_id', 'ticket_id_2']);
  });
});
