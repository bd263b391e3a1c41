import { describe, expect, it } from 'vitest';
import { listActions, rowsOf } from '@renderer/app/sidebar/entries';
import { openDocument, type OpenDocument } from '@renderer/state/documents/document';
import { readAction } from '@shared/action/read';

function documents(...texts: readonly string[]): ReadonlyMap<string, OpenDocument> {
  return new Map(
    texts.map((text, index) => {
      const file = `actions/a${index}.action.yaml`;
      const read = readAction(text);
      return [file, { ...openDocument({ file, text, hash: '' }), read, lastValid: read.action }];
    }),
  );
}

const order =
  'actionbench: 1\nid: look-up-order\nname: Look up order\nkind: http\nrequest: { method: GET, url: https://a.example/v2/orders }\n';
const off =
  'actionbench: 1\nid: cancel\nname: Cancel booking\nkind: http\nenabled: false\nrequest: { method: DELETE, url: https://a.example/v2/bookings }\n';
const form = 'actionbench: 1\nid: return\nname: Return request\nkind: form\n';

describe('the list of actions', () => {
  it('puts those that are off last', () => {
    expect(listActions(documents(off, order, form), '').map(({ name }) => name)).toEqual([
      'Look up order',
      'Return request',
      'Cancel booking',
    ]);
  });

  it('filters by name, URL and badge', () => {
    const names = (filter: string) =>
      listActions(documents(off, order, form), filter).map(({ name }) => name);
    expect(names('v2 orders')).toEqual(['Look up order']);
    expect(names('form')).toEqual(['Return request']);
    expect(names('BOOKING')).toEqual(['Cancel booking']);
    expect(names('nothing')).toEqual([]);
  });

  it('shows a file that cannot be read under its name', () => {
    const [entry] = listActions(documents('kind: ['), '');
    expect(entry).toMatchObject({ name: 'a0', unreadable: true, badge: null });
  });
});

describe('folders', () => {
  const at = (...files: readonly string[]) =>
    files.map((file) => {
      const stored = { file: `actions/${file}.action.yaml`, text: form, hash: '' };
      return [stored.file, openDocument(stored)] as const;
    });
  const rows = (folded: readonly string[], ...files: readonly string[]) =>
    rowsOf(listActions(new Map(at(...files)), ''), new Set(folded)).map((row) =>
      row.kind === 'folder'
        ? `${'  '.repeat(row.depth)}${row.name}/ ${row.count}`
        : `${'  '.repeat(row.depth)}${row.entry.name}`,
    );

  it('stand before the actions at the top, each with what it holds at any depth', () => {
    expect(rows([], 'top', 'orders/find', 'orders/returns/start', 'crm/find')).toEqual([
      'crm/ 1',
      '  find',
      'orders/ 2',
      '  returns/ 1',
      '    start',
      '  find',
      'top',
    ]);
  });

  it('hide what they hold when they are folded', () => {
    expect(rows(['orders', 'crm/deep'], 'orders/returns/start', 'crm/find', 'crm/deep/find')).toEqual([
      'crm/ 2',
      '  deep/ 1',
      '  find',
      'orders/ 1',
    ]);
  });
});
