import { beforeEach, describe, expect, it } from 'vitest';
import { freeId } from '@shared/action/free-id';
import { readAction } from '@shared/action/read';
import { createAction, duplicateAction, idFromName, newActionText } from '@renderer/state/actions';
import { openDocument } from '@renderer/state/documents/document';
import { readDocument, useDocuments } from '@renderer/state/documents/store';
import { useTabs } from '@renderer/state/tabs';
import { fakeBridge } from '../fake-bridge';

const created = ({ id, text }: { id: string; text: string }) => ({
  file: `actions/${id}.action.yaml`,
  text,
  hash: id,
});

beforeEach(() => {
  useDocuments.setState({ documents: new Map() });
});

describe('ids', () => {
  it('follow from the name, accents and signs put away', () => {
    expect(idFromName('Rückgabe: prüfen (neu)')).toBe('ruckgabe-prufen-neu');
    expect(idFromName('注文')).toBe('');
  });

  it('give way to those that are taken', () => {
    expect(freeId('find', new Set(['find', 'find-2']))).toBe('find-3');
  });
});

describe('a new action', () => {
  it.each(['http', 'form', 'button'] as const)('of kind %s can be read at once', (kind) => {
    const { action, findings } = readAction(newActionText(kind, 'track-parcel', 'Track "a" parcel: now'));
    expect(findings).toEqual([]);
    expect(action).toMatchObject({ id: 'track-parcel', name: 'Track "a" parcel: now', kind });
  });

  it('opens at its first step', async () => {
    fakeBridge({ 'document.create': created });
    await createAction('http', 'Track parcel');
    expect(useTabs.getState()).toMatchObject({
      current: 'actions/track-parcel.action.yaml',
      place: 'actions',
    });
  });

  it('made from another keeps all of its text but id and name', async () => {
    const text = '# note\nactionbench: 1\nid: find # stable\nname: Find\nkind: form\nx-team: crm\n';
    const file = 'actions/crm/find.action.yaml';
    useDocuments.setState({ documents: new Map([[file, openDocument({ file, text, hash: '' })]]) });
    readDocument(file);
    const { calls } = fakeBridge({ 'document.create': created });
    await duplicateAction(file);
    expect(calls[0]?.input).toEqual({
      id: 'find-2',
      folder: 'crm',
      text: text.replace('id: find #', 'id: find-2 #').replace('name: Find', 'name: Find copy'),
    });
  });
});
