import { uuidv7 } from 'uuidv7';
import type { BodyInfo, BodyMatch, Picked, TreeWindow } from '../../../shared/response/body.js';
import { startThread, type Thread } from '../thread.js';
import { Comparer, type Comparisons } from './comparer.js';
import { copyInSlices } from './copy.js';
import { Picker } from './picker.js';
import type { TreeCalls } from './tree-calls.js';
import treeWorker from './tree.worker?modulePath';

/** Response bodies, each by its id. A body that was closed or pushed out fails with class `not-found`. */
export interface Bodies {
  /** @param cut the bytes end at a cap: only text is offered */
  add(bytes: Uint8Array, contentType: string | null, how: { readonly cut: boolean }): Promise<BodyInfo>;
  rows(id: string, from: number, count: number): Promise<TreeWindow>;
  /** Opens or closes a container by its normalized path, and gives the window asked for. */
  toggle(id: string, path: string, open: boolean, from: number, count: number): Promise<TreeWindow>;
  /** Opens what stands around a value, by its normalized path, and gives its row. */
  reveal(id: string, path: string): Promise<number>;
  /** A page of the decoded text; offsets and total in UTF-16 units. */
  text(id: string, from: number, length: number): Promise<{ text: string; total: number }>;
  /** Every match is counted; a hundred are described, from a number on. */
  search(id: string, query: string, from: number): Promise<{ matches: readonly BodyMatch[]; total: number }>;
  /** @throws FailureError `bad-path`, `path-timeout` */
  pick(id: string, path: string): Promise<Picked>;
  /** The bytes as they were added. */
  bytes(id: string): Promise<Uint8Array>;
  close(id: string): Promise<void>;
  readonly comparisons: Comparisons;
  /** Ends the threads. */
  end(): Promise<void>;
}

export interface BodiesOptions {
  /** Bytes kept over all bodies; the longest unused go first, the newest always stays. Default 256 MiB. */
  readonly keepBytes?: number;
  /** How long a JSONPath may take, in ms. Default 2,000. */
  readonly pickMs?: number;
}

const END = {
  class: 'aborted',
  message: 'The response was closed.',
  hint: 'Run the action again.',
} as const;

/** Starts the thread that holds bodies. */
export function openBodies({ keepBytes = 256 * 2 ** 20, pickMs = 2000 }: BodiesOptions = {}): Bodies {
  let thread: Thread<TreeCalls> | null = null;
  /** Started when needed, and again when it ran out of memory: its bodies are gone then, new ones work. */
  const tree = (): Thread<TreeCalls> => {
    if (!thread || thread.ended) thread = startThread<TreeCalls>(treeWorker, null);
    return thread;
  };
  const picker = new Picker(tree, pickMs);
  const comparisons = new Comparer(tree);
  /** Sizes by id, the longest unused first. */
  const sizes = new Map<string, number>();

  const use = (id: string): void => {
    const size = sizes.get(id);
    if (size === undefined) return;
    sizes.delete(id);
    sizes.set(id, size);
  };
  const close = async (id: string): Promise<void> => {
    sizes.delete(id);
    await tree().call('close', { id });
  };
  const makeRoom = async (): Promise<void> => {
    let kept = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    for (const [id, size] of [...sizes].slice(0, -1)) {
      if (kept <= keepBytes) return;
      kept -= size;
      await close(id);
    }
  };

  return {
    async add(bytes, contentType, { cut }) {
      const id = uuidv7();
      const copy = await copyInSlices(bytes);
      const info = await tree().call('add', { id, bytes: copy, contentType, cut }, [copy.buffer]);
      sizes.set(id, bytes.length);
      await makeRoom();
      return info;
    },
    rows(id, from, count) {
      use(id);
      return tree().call('rows', { id, from, count });
    },
    toggle(id, path, open, from, count) {
      use(id);
      return tree().call('toggle', { id, path, open, from, count });
    },
    reveal(id, path) {
      use(id);
      return tree().call('reveal', { id, path });
    },
    text(id, from, length) {
      use(id);
      return tree().call('text', { id, from, length });
    },
    search(id, query, from) {
      use(id);
      return tree().call('search', { id, query, from });
    },
    pick(id, path) {
      use(id);
      return picker.pick(id, path);
    },
    bytes: async (id) => new Uint8Array(await tree().call('bytes', { id })),
    close,
    comparisons,
    async end() {
      await Promise.all([thread?.kill(END), picker.end(END), comparisons.end(END)]);
    },
  };
}
