import { fail } from '../../../shared/failure/failure.js';
import { Body } from './body.js';
import type { Step } from '../../../shared/response/path.js';
import { shared } from './shared.js';

interface Window {
  readonly id: string;
  readonly from: number;
  readonly count: number;
}

export type TreeCalls = ReturnType<typeof treeCalls>;

/** What the thread that holds the bodies answers. */
export function treeCalls() {
  const bodies = new Map<string, Body>();
  const body = (id: string): Body =>
    bodies.get(id) ??
    fail({
      class: 'not-found',
      message: 'This response is no longer in memory.',
      hint: 'Run the action again, or open the run in the log.',
    });
  return {
    add(input: { id: string; bytes: Uint8Array; contentType: string | null; cut: boolean }) {
      const added = new Body(input.id, input.bytes, input.contentType, input.cut);
      bodies.set(input.id, added);
      return added.info;
    },
    rows: ({ id, from, count }: Window) => body(id).rows(from, count),
    toggle({ id, from, count, path, open }: Window & { path: string; open: boolean }) {
      body(id).toggle(path, open);
      return body(id).rows(from, count);
    },
    reveal: ({ id, path }: { id: string; path: string }) => body(id).reveal(path),
    text: ({ id, from, length }: { id: string; from: number; length: number }) => body(id).page(from, length),
    search: ({ id, query, from }: { id: string; query: string; from: number }) =>
      body(id).search(query, from),
    pickOne: ({ id, path }: { id: string; path: string }) => body(id).pickOne(path),
    at: ({ id, places }: { id: string; places: readonly (readonly Step[])[] }) => body(id).at(places),
    json: ({ id }: { id: string }) => body(id).json(),
    side: ({ id }: { id: string }) => body(id).side(),
    bytes: ({ id }: { id: string }) => shared(body(id).bytes),
    close({ id }: { id: string }) {
      bodies.delete(id);
    },
  };
}
