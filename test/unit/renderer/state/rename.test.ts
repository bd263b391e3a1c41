import { notifications } from '@mantine/notifications';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { settingsSchema } from '@shared/ipc/shell';
import { edit } from '@renderer/state/documents';
import { openDocument } from '@renderer/state/documents/document';
import { documentOf, readDocument, useDocuments } from '@renderer/state/documents/store';
import { renameAction } from '@renderer/state/rename';
import { removeAction, restoreAction } from '@renderer/state/removed';
import { redo, undo } from '@renderer/state/undo';
import { useSettings } from '@renderer/state/settings';
import { openTab, restoreTabs, useTabs } from '@renderer/state/tabs';
import { fakeBridge, Refusal } from '../fake-bridge';

const FIND = 'actions/find.action.yaml';
const TICKET = 'actions/ticket.action.yaml';
const OTHER = 'actions/other.action.yaml';
const find = 'actionbench: 1\nid: find\nname: Find\nkind: form\n';
const ticket =
  'actionbench: 1\nid: ticket\nname: Ticket\nkind: http\nrequest: { method: GET, url: "https://a.example/{{outputs.find.id}}" }\n';
const other = 'actionbench: 1\nid: other\nname: Other\nkind: form\n';

/** What stands on the disk of the fake main. */
let disk: Map<string, string>;
let refused: string | null;

function bridge() {
  return fakeBridge({
    'document.save': ({ file, text }: { file: string; text: string }) => {
      if (file === refused)
        throw new Refusal({ class: 'unwritable-file', message: `${file} is read-only.`, hint: '' });
      disk.set(file, text);
      return { hash: text };
    },
    'document.rename': ({ file, id, folder }: { file: string; id: string; folder: string }) => {
      const text = (disk.get(file) ?? '').replace(/^id: .*$/m, `id: ${id}`);
      const target = ['actions', folder, `${id}.action.yaml`].filter(Boolean).join('/');
      disk.delete(file);
      disk.set(target, text);
      return { file: target, text, hash: text };
    },
    'document.delete': ({ file }: { file: string }) => {
      disk.delete(file);
      return null;
    },
    'settings.write': () => null,
  });
}

const onDisk = () => Object.fromEntries(disk);

beforeEach(() => {
  refused = null;
  disk = new Map([
    [FIND, find],
    [TICKET, ticket],
    [OTHER, other],
  ]);
  useSettings.setState({ settings: settingsSchema.parse({}) });
  useDocuments.setState({
    documents: new Map([...disk].map(([file, text]) => [file, openDocument({ file, text, hash: text })])),
  });
  for (const file of disk.keys()) readDocument(file);
  restoreTabs(undefined, () => true);
  openTab(TICKET);
  openTab(FIND);
  bridge();
});

describe('an action that is renamed', () => {
  it('takes file, tab and every reference along, and undoing once brings all back', async () => {
    const before = onDisk();
    const done = await renameAction(FIND, 'Find customer', { id: 'find-customer', folder: 'crm' });
    expect(done).toEqual({ file: 'actions/crm/find-customer.action.yaml', followed: 1 });
    expect(onDisk()).toEqual({
      [done.file]: find.replace('id: find', 'id: find-customer').replace('Find\n', 'Find customer\n'),
      [TICKET]: ticket.replace('outputs.find.', 'outputs.find-customer.'),
      [OTHER]: other,
    });
    expect(useTabs.getState()).toMatchObject({
      current: done.file,
      tabs: [{ file: TICKET }, { file: done.file }],
    });

    undo(TICKET);
    await expect.poll(() => documentOf(FIND)?.text).toBe(find);
    await expect.poll(onDisk).toEqual(before);
    expect(useTabs.getState().current).toBe(FIND);

    redo(FIND);
    await expect.poll(() => documentOf(done.file)?.lastValid?.name).toBe('Find customer');
    expect(documentOf(TICKET)?.text).toContain('outputs.find-customer.');
  });

  it('is not taken back in part: an action edited since is named, and nothing happens', async () => {
    const { file } = await renameAction(FIND, 'Find customer', { id: 'find-customer', folder: '' });
    edit(TICKET, { kind: 'set', path: ['name'], value: 'Case' }, { label: 'name' });
    const edited = onDisk();
    const show = vi.spyOn(notifications, 'show').mockReturnValue('');
    undo(file);
    await expect.poll(() => show.mock.calls[0]?.[0].title).toContain(`${TICKET} was changed meanwhile`);
    expect(onDisk()).toEqual(edited);
    undo(TICKET);
    undo(TICKET);
    await expect.poll(() => documentOf(FIND)?.text).toBe(find);
    expect(documentOf(TICKET)?.text).toBe(ticket);
  });

  it('stays where it was when an action that follows cannot be written', async () => {
    const before = onDisk();
    refused = TICKET;
    await expect(renameAction(FIND, 'Find', { id: 'seek', folder: '' })).rejects.toThrow('read-only');
    expect(onDisk()).toEqual(before);
    expect(documentOf(FIND)).toMatchObject({ text: find, history: { undo: [], redo: [] } });
    expect(documentOf(TICKET)?.text).toBe(ticket);
  });

  it('can only change its name or its folder', async () => {
    const named = await renameAction(FIND, 'Seek', { id: 'find', folder: '' });
    expect(named).toEqual({ file: FIND, followed: 0 });
    const moved = await renameAction(FIND, 'Seek', { id: 'find', folder: 'crm' });
    expect(onDisk()).toMatchObject({ [moved.file]: find.replace('Find\n', 'Seek\n'), [TICKET]: ticket });
    undo(moved.file);
    await expect.poll(() => documentOf(FIND)?.text).toBe(find.replace('Find\n', 'Seek\n'));
  });

  it('stays while its text cannot be read', async () => {
    edit(FIND, { kind: 'set', path: ['kind'], value: 'nonsense' }, { label: 'break' });
    await expect(renameAction(FIND, 'Find', { id: 'seek', folder: '' })).rejects.toMatchObject({
      failure: { class: 'bad-document' },
    });
  });
});

describe('an action that is moved to the trash', () => {
  it('comes back with its text, its tab and its history', async () => {
    edit(FIND, { kind: 'set', path: ['name'], value: 'Seek' }, { label: 'rename' });
    await removeAction(FIND);
    expect(onDisk()).toEqual({ [TICKET]: ticket, [OTHER]: other });
    expect(useTabs.getState().tabs).toMatchObject([{ file: TICKET }]);
    await restoreAction();
    expect(disk.get(FIND)).toBe(find.replace('Find\n', 'Seek\n'));
    expect(useTabs.getState().current).toBe(FIND);
    undo(FIND);
    expect(documentOf(FIND)?.text).toBe(find);
    await restoreAction();
  });
});
