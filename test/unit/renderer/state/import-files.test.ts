import { beforeEach, expect, it, vi } from 'vitest';
import { discardImport, reviewFiles } from '@renderer/state/imports';
import { useShell } from '@renderer/state/shell';
import { fakeBridge, Refusal } from '../fake-bridge';

const said = vi.hoisted(() => ({ shown: [] as { title?: string; message: unknown }[] }));
vi.mock('@mantine/notifications', () => ({
  notifications: { show: (notice: { message: unknown }) => said.shown.push(notice), hide: () => undefined },
}));

const file = (name: string, text: string) =>
  ({ name, size: text.length, text: () => Promise.resolve(text) }) as File;

beforeEach(() => {
  said.shown.length = 0;
  useShell.setState({ overlay: null });
  fakeBridge({
    'import.preview': ({ text }: { text: string }) => {
      if (text === 'nonsense')
        throw new Refusal({ class: 'bad-input', message: 'It is no action.', hint: 'x' });
      return {
        handle: text,
        format: 'cURL command',
        actions: [],
        secrets: [],
        skipped: [],
        notes: [],
        values: [],
      };
    },
    'import.discard': () => null,
  });
});

it('several files are reviewed one after the other, and those left out are listed with the reason', async () => {
  const done = reviewFiles([file('a.txt', 'one'), file('b.txt', 'nonsense'), file('c.txt', 'two')]);
  const seen: string[] = [];
  for (const handle of ['one', 'two']) {
    await expect.poll(() => useShell.getState().overlay).toMatchObject({ preview: { handle } });
    const { overlay } = useShell.getState();
    if (overlay?.kind === 'import') {
      seen.push(overlay.preview.handle);
      discardImport(overlay.preview);
    }
  }
  expect(await done).toBe(true);
  expect(seen).toEqual(['one', 'two']);
  expect(said.shown.map(({ title, message }) => `${title ?? ''}|${String(message)}`)).toEqual([
    '|This is a.txt, file 1 of 3.',
    '|This is c.txt, file 3 of 3.',
    '1 file left out|b.txt: It is no action.',
  ]);
});

it('one file that is nothing says so', async () => {
  expect(await reviewFiles([file('b.txt', 'nonsense')])).toBe(false);
  expect(said.shown).toMatchObject([{ title: 'It is no action.' }]);
  expect(await reviewFiles([])).toBe(false);
});
