import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredDocument } from '@shared/ipc/workspace';
import { change, edit, flush, keepMine, mend, takeTheirs } from '@renderer/state/documents';
import { redo, undo } from '@renderer/state/undo';
import { openDocument } from '@renderer/state/documents/document';
import { reconcile } from '@renderer/state/documents/reconcile';
import { documentOf, patchDocument, useDocuments } from '@renderer/state/documents/store';
import { fakeBridge, Refusal } from '../fake-bridge';

const FILE = 'actions/look-up-order.action.yaml';
const TEXT = `# keep this comment
actionbench: 1
id: look-up-order
name: Look up order
kind: http
request:
  method: GET
  url: https://api.example.com/orders
`;
const stored: StoredDocument = { file: FILE, text: TEXT, hash: 'h0' };

/** A disk with one file, that says what was written and refuses a stale base. */
function disk() {
  let now: StoredDocument | null = stored;
  let count = 0;
  const bridge = fakeBridge({
    'document.save': ({ text, baseHash }: { text: string; baseHash: string | null }) => {
      if ((now?.hash ?? null) !== baseHash) {
        throw new Refusal({ class: 'conflict', message: 'The file was changed.', hint: 'Choose.' });
      }
      count += 1;
      now = { file: FILE, text, hash: `h${count}` };
      return { hash: now.hash };
    },
    'document.read': () => {
      if (!now) throw new Refusal({ class: 'not-found', message: 'Gone.', hint: '' });
      return now;
    },
  });
  return { ...bridge, read: () => now, put: (next: StoredDocument | null) => (now = next) };
}

const open = () => documentOf(FILE)!;

beforeEach(() => {
  vi.useFakeTimers();
  useDocuments.setState({ documents: new Map([[FILE, openDocument(stored)]]) });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a document in the window', () => {
  it('is written 400 ms after the last edit, once, with only the edited line changed', async () => {
    const { read, calls } = disk();
    edit(FILE, { kind: 'set', path: ['name'], value: 'Find order' }, { label: 'rename' });
    expect(open().status).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(300);
    edit(FILE, { kind: 'set', path: ['name'], value: 'Find an order' }, { label: 'rename' });
    await vi.advanceTimersByTimeAsync(300);
    expect(calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(read()?.text).toBe(TEXT.replace('Look up order', 'Find an order'));
    expect(calls).toHaveLength(1);
    expect(open().status).toBe('saved');
  });

  it('is written even while it cannot be read, and keeps its last meaning', async () => {
    const { read } = disk();
    edit(FILE, { kind: 'set', path: ['name'], value: 'Find order' }, { label: 'rename' });
    const at = open().text.indexOf('kind: http');
    change(FILE, [{ from: at, to: at + 10, insert: 'kind: [' }], { label: 'typing' });
    await flush(FILE);
    expect(read()?.text).toContain('kind: [');
    expect(open().read?.action).toBeNull();
    expect(open().lastValid?.name).toBe('Find order');
  });

  it('is mended where it cannot be read, once, as one step that can be undone', () => {
    disk();
    const url = 'url: https://api.example.com/orders';
    const at = open().text.indexOf(url);
    change(FILE, [{ from: at, to: at + url.length, insert: 'url: {{env.api}}/orders' }], { label: 'typing' });
    const fix = open().read?.findings[0]?.fix;
    const broken = open().text;
    mend(FILE, fix!);
    expect(open().text, 'findings of another text are not acted on').toBe(broken);
    patchDocument(FILE, { linted: true });
    mend(FILE, fix!);
    expect(open().text).toBe(TEXT.replace('https://api.example.com/orders', '"{{env.api}}/orders"'));
    expect(open().read?.action?.request?.url).toBe('{{env.api}}/orders');
    undo(FILE);
    expect(open().text).toBe(broken);
  });

  it('comes back byte for byte when everything is undone, and again by redo', async () => {
    const { read } = disk();
    edit(FILE, { kind: 'set', path: ['description'], value: 'Finds an order.' }, { label: 'description' });
    edit(FILE, { kind: 'set', path: ['request', 'method'], value: 'POST' }, { label: 'method' });
    const after = open().text;
    undo(FILE);
    undo(FILE);
    expect(open().text).toBe(TEXT);
    redo(FILE);
    redo(FILE);
    expect(open().text).toBe(after);
    await flush(FILE);
    expect(read()?.text).toBe(after);
  });

  it('saves what was typed while a save was under way', async () => {
    const written: string[] = [];
    let finish: () => void = () => undefined;
    fakeBridge({
      'document.save': async ({ text }: { text: string }) => {
        written.push(text);
        await new Promise<void>((resolve) => (finish = resolve));
        return { hash: `h${written.length}` };
      },
    });
    edit(FILE, { kind: 'set', path: ['name'], value: 'One' }, { label: 'rename' });
    await vi.advanceTimersByTimeAsync(400);
    expect(open().status).toBe('saving');
    edit(FILE, { kind: 'set', path: ['name'], value: 'Two' }, { label: 'rename' });
    finish();
    await vi.advanceTimersByTimeAsync(1);
    expect(open().status).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(400);
    finish();
    await vi.advanceTimersByTimeAsync(1);
    expect(written.map((text) => /name: (.*)/.exec(text)?.[1])).toEqual(['One', 'Two']);
    expect(open().status).toBe('saved');
  });

  it('says why it could not be written, and tries again', async () => {
    let full = true;
    fakeBridge({
      'document.save': () => {
        if (full)
          throw new Refusal({ class: 'unwritable-file', message: 'The disk is full.', hint: 'Free some.' });
        return { hash: 'h1' };
      },
    });
    edit(FILE, { kind: 'set', path: ['name'], value: 'One' }, { label: 'rename' });
    await flush(FILE);
    expect(open()).toMatchObject({ status: 'failed', failure: { message: 'The disk is full.' } });
    full = false;
    await flush(FILE);
    expect(open()).toMatchObject({ status: 'saved', failure: null });
  });
});

describe('a file that another program changed', () => {
  const theirs: StoredDocument = {
    file: FILE,
    text: TEXT.replace('Look up order', 'Theirs'),
    hash: 'theirs',
  };

  it('is never overwritten: the save meets a conflict', async () => {
    const { read, put } = disk();
    put(theirs);
    edit(FILE, { kind: 'set', path: ['name'], value: 'Mine' }, { label: 'rename' });
    await flush(FILE);
    expect(read()).toEqual(theirs);
    expect(open()).toMatchObject({ status: 'conflict', theirs: { document: theirs } });
    await vi.advanceTimersByTimeAsync(2000);
    expect(read()).toEqual(theirs);
  });

  it('is replaced when the person keeps the own text', async () => {
    const { read, put } = disk();
    put(theirs);
    edit(FILE, { kind: 'set', path: ['name'], value: 'Mine' }, { label: 'rename' });
    await flush(FILE);
    await keepMine(FILE);
    expect(read()?.text).toContain('name: Mine');
    expect(open().status).toBe('saved');
  });

  it('is taken when the person says so; the own text is one undo away', async () => {
    const { put } = disk();
    put(theirs);
    edit(FILE, { kind: 'set', path: ['name'], value: 'Mine' }, { label: 'rename' });
    await flush(FILE);
    takeTheirs(FILE, 'take theirs');
    expect(open()).toMatchObject({ status: 'saved', text: theirs.text, theirs: null });
    undo(FILE);
    expect(open().text).toContain('name: Mine');
  });

  it('is followed silently when nothing was edited here', () => {
    const [document] = reconcile(useDocuments.getState().documents, [theirs], {
      label: 'disk',
      at: 1,
    }).values();
    expect(document).toMatchObject({ text: theirs.text, baseHash: 'theirs', status: 'saved' });
    expect(document!.history.undo).toHaveLength(1);
  });

  it('is no conflict when it is the own write that comes back', () => {
    const saving = { ...open(), text: 'mine', savingText: 'mine', status: 'saving' as const };
    const own = { file: FILE, text: 'mine', hash: 'own' };
    const [document] = reconcile(new Map([[FILE, saving]]), [own], { label: 'disk', at: 1 }).values();
    expect(document?.theirs).toBeNull();
  });

  it('keeps an edited text whose file was deleted, and lets an untouched one go', () => {
    const edited = { ...open(), text: 'edited' };
    expect(reconcile(new Map([[FILE, edited]]), [], { label: 'disk', at: 1 }).get(FILE)).toMatchObject({
      status: 'conflict',
      text: 'edited',
      theirs: { document: null },
    });
    expect(reconcile(new Map([[FILE, open()]]), [], { label: 'disk', at: 1 }).size).toBe(0);
  });
});
