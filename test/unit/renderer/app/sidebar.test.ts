import { describe, expect, it } from 'vitest';
import { listActions } from '@renderer/app/sidebar/entries';
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
