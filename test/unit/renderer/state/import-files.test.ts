import { beforeEach, expect, it, vi } from 'vitest';
import { acceptImport, renameFoundSecret, reviewFiles } from '@renderer/state/imports';
import { documentOf, useDocuments } from '@renderer/state/documents/store';
import { useShell } from '@renderer/state/shell';
import { useTabs } from '@renderer/state/tabs';
import { fakeBridge, Refusal } from '../fake-bridge';

interface Shown {
  readonly title?: string;
  readonly message: unknown;
}

const said = vi.hoisted(() => ({ shown: [] as Shown[] }));
vi.mock('@mantine/notifications', () => ({
  notifications: { show: (notice: Shown) => said.shown.push(notice), hide: () => undefined },
}));

const TEXT = 'actionbench: 1\nid: a\nname: A\nkind: http\nrequest: { method: GET, url: https://a.example }\n';
const file = (name: string, text: string, size = text.length) =>
  ({ name, size, text: () => Promise.resolve(text) }) as File;
const preview = {
  handle: 'h',
  format: '2 files',
  actions: [],
  secrets: [],
  skipped: [],
  notes: [],
  values: [],
  files: [],
  sources: [],
  calls: null,
};

let bridge: ReturnType<typeof fakeBridge>;

beforeEach(() => {
  said.shown.length = 0;
  useShell.setState({ overlay: null });
  useDocuments.setState({ documents: new Map() });
  bridge = fakeBridge({
    'import.previewFiles': ({ files }: { files: readonly { text: string }[] }) => {
      if (files.every(({ text }) => text === 'nonsense'))
        throw new Refusal({ class: 'bad-input', message: 'It is no action.', hint: 'x' });
      return preview;
    },
    'import.accept': () => ({
      documents: [{ file: 'actions/a.action.yaml', text: TEXT, hash: 'x' }],
      files: [],
      secrets: ['a-token'],
      notes: [],
    }),
    'import.takeBack': () => ({ removed: ['actions/a.action.yaml'], left: [] }),
    'import.renameSecret': () => ({ ...preview, format: 'renamed' }),
    'workspace.current': () => null,
  });
});

it('several files are reviewed together, by their names', async () => {
  expect(await reviewFiles([file('a.txt', 'one'), file('b.txt', 'two')])).toBe(true);
  expect(bridge.calls).toEqual([
    {
      channel: 'import.previewFiles',
      input: {
        files: [
          { name: 'a.txt', text: 'one' },
          { name: 'b.txt', text: 'two' },
        ],
      },
    },
  ]);
  expect(useShell.getState().overlay).toMatchObject({ kind: 'import', preview: { handle: 'h' } });
});

it('one file that is nothing says so', async () => {
  expect(await reviewFiles([file('b.txt', 'nonsense')])).toBe(false);
  expect(said.shown).toMatchObject([{ title: 'It is no action.' }]);
  expect(await reviewFiles([])).toBe(false);
});

it('what is too much is refused before it is read', async () => {
  expect(await reviewFiles([file('a.bin', '', 60_000_000)])).toBe(false);
  expect(await reviewFiles([file('a', '', 30_000_000), file('b', '', 30_000_000)])).toBe(false);
  expect(await reviewFiles(Array.from({ length: 1001 }, (_, index) => file(`${index}`, 'x')))).toBe(false);
  expect(said.shown.map(({ title }) => title)).toEqual([
    'a.bin is too large to import.',
    'These files are too large together to import at once.',
    '1,001 files are too many to import at once.',
  ]);
  expect(bridge.calls).toEqual([]);
});

it('what was imported is taken back by one undo', async () => {
  await acceptImport(preview, []);
  expect(documentOf('actions/a.action.yaml')).toBeDefined();
  const [{ message } = { message: null }] = said.shown;
  (message as { props: { onUndo: () => void } }).props.onUndo();
  await expect.poll(() => documentOf('actions/a.action.yaml')).toBeUndefined();
  expect(useTabs.getState().tabs).toEqual([]);
  await expect.poll(() => said.shown.at(-1)?.message).toBe('The import is taken back.');
});

it('a credential gets another name before it is kept', async () => {
  await renameFoundSecret(preview, 'a-token', 'shop-token', null);
  expect(useShell.getState().overlay).toMatchObject({ preview: { format: 'renamed' } });
});
