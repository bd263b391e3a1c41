import type { BodyInfo, Picked } from '../../../shared/response/body.js';
import { Body } from './body.js';
import type { Bodies } from './open.js';

/** Larger bodies would hold up everything else while they are read. */
const SMALL = 256 * 1024;

/** What a run needs of bodies that nobody will look at afterwards. */
export interface PassingBodies {
  add(bytes: Uint8Array, contentType: string | null, how: { readonly cut: boolean }): Promise<BodyInfo>;
  pick(id: string, path: string): Promise<Picked>;
  close(id: string): Promise<void>;
}

/**
 * Bodies that are picked from and let go of at once, as in a suite. A small one is read where it is, and a path that
 * names one value is followed there: the way to the thread and back takes longer than a request on loopback. Everything
 * else goes to the threads, where a path that never ends can be stopped.
 */
export function passingBodies(threads: Bodies): PassingBodies {
  const small = new Map<string, Body>();
  /** The same bodies on the thread, once a path needed it. */
  const moved = new Map<string, Promise<BodyInfo>>();
  let count = 0;
  return {
    async add(bytes, contentType, how) {
      if (bytes.length > SMALL) return threads.add(bytes, contentType, how);
      const body = new Body(`passing ${++count}`, bytes, contentType, how.cut);
      small.set(body.info.id, body);
      return body.info;
    },
    async pick(id, path) {
      const body = small.get(id);
      if (body === undefined) return threads.pick(id, path);
      const one = body.pickOne(path);
      if (one !== null)
        return { ...one, nodes: one.nodes.map(({ path, json }) => ({ path, json: copied(json) })) };
      const { bytes, info } = body;
      const thread = moved.get(id) ?? threads.add(bytes, info.contentType, { cut: info.cut });
      moved.set(id, thread);
      return threads.pick((await thread).id, path);
    },
    async close(id) {
      const thread = moved.get(id);
      if (!small.delete(id)) await threads.close(id);
      if (thread === undefined) return;
      moved.delete(id);
      await threads.close((await thread).id);
    },
  };
}

/** V8 keeps a whole text for as long as a slice of it is kept; a report keeps the outputs of thousands of runs. */
function copied(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
