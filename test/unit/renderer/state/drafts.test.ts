import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { edit } from '@renderer/state/documents';
import { undo } from '@renderer/state/undo';
import { openDocument } from '@renderer/state/documents/document';
import { dropDrafts, followWithDrafts, recoverDrafts } from '@renderer/state/documents/drafts';
import { settleWith } from '@renderer/state/documents/save';
import { documentOf, useDocuments } from '@renderer/state/documents/store';
import { useTabs } from '@renderer/state/tabs';
import { fakeBridge } from '../fake-bridge';

const FILE = 'actions/find.action.yaml';
const text = 'actionbench: 1\nid: find\nname: Find\nkind: form\n';
const typed = text.replace('Find\n', 'Find customer\n');

const bridge = (drafts: readonly object[] = []) =>
  fakeBridge({
    'document.save': ({ text: written }: { text: string }) => ({ hash: written }),
    'draft.keep': () => null,
    'draft.forget': () => null,
    'draft.list': () => drafts,
  });

const open = (...files: readonly string[]) =>
  useDocuments.setState({
    documents: new Map(files.map((file) => [file, openDocument({ file, text, hash: 'h' })])),
  });

let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  dropDrafts();
  open(FILE);
  stop = followWithDrafts();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('text that is not on disk yet', () => {
  it('is kept before it is written, and let go of after', async () => {
    const { calls } = bridge();
    edit(FILE, { kind: 'set', path: ['name'], value: 'Find customer' }, { label: 'rename' });
    await vi.advanceTimersByTimeAsync(150);
    expect(calls).toEqual([{ channel: 'draft.keep', input: { file: FILE, text: typed, baseHash: 'h' } }]);
    await vi.advanceTimersByTimeAsync(400);
    expect(calls.slice(1).map(({ channel }) => channel)).toEqual(['document.save', 'draft.forget']);
  });

  it('is let go of when it was undone before anything was written', async () => {
    const { calls } = bridge();
    edit(FILE, { kind: 'set', path: ['name'], value: 'Find customer' }, { label: 'rename' });
    await vi.advanceTimersByTimeAsync(150);
    undo(FILE);
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls.map(({ channel }) => channel)).toEqual(['draft.keep', 'draft.forget']);
  });
});

describe('a start after a crash', () => {
  it('brings back what was typed, one undo away, and writes it', async () => {
    const { calls } = bridge([{ file: FILE, text: typed, baseHash: 'h', at: '' }]);
    await recoverDrafts();
    expect(documentOf(FILE)).toMatchObject({ text: typed, theirs: null });
    expect(useTabs.getState().current).toBe(FILE);
    await vi.advanceTimersByTimeAsync(500);
    expect(calls.map(({ channel }) => channel)).toEqual(['draft.list', 'document.save', 'draft.forget']);
    undo(FILE);
    expect(documentOf(FILE)?.text).toBe(text);
  });

  it('asks when the file is no longer what the text was made from', async () => {
    const { calls } = bridge([{ file: FILE, text: typed, baseHash: 'older', at: '' }]);
    await recoverDrafts();
    expect(documentOf(FILE)).toMatchObject({
      text: typed,
      status: 'conflict',
      theirs: { document: { text } },
    });
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls.some(({ channel }) => channel === 'document.save')).toBe(false);
    await settleWith(FILE, `${typed}# both\n`, 'merge');
    expect(calls.find(({ channel }) => channel === 'document.save')?.input).toMatchObject({
      text: `${typed}# both\n`,
      baseHash: 'h',
    });
  });

  it('shows the text of a file that is gone', async () => {
    bridge([{ file: 'actions/gone.action.yaml', text: typed, baseHash: 'h', at: '' }]);
    await recoverDrafts();
    expect(documentOf('actions/gone.action.yaml')).toMatchObject({
      text: typed,
      status: 'conflict',
      theirs: { document: null },
    });
  });

  it('lets go of a text that did reach the disk', async () => {
    const { calls } = bridge([{ file: FILE, text, baseHash: 'older', at: '' }]);
    await recoverDrafts();
    expect(calls.map(({ channel }) => channel)).toEqual(['draft.list', 'draft.forget']);
    expect(documentOf(FILE)).toMatchObject({ text, status: 'saved' });
  });
});
