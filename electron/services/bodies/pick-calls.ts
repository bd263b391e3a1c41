import type { JSONValue } from 'json-p3';
import type { Step } from '../../../shared/response/path.js';
import { readQuery, tooDeep } from '../../../shared/response/query.js';

/** Places of the nodes a path met, at most `MOST`, and how many it met. */
export interface Places {
  readonly places: readonly (readonly Step[])[];
  readonly total: number;
}

const MOST = 1000;

export type PickCalls = ReturnType<typeof pickCalls>;

/**
 * What the thread that evaluates paths answers. It holds one parsed body and may be killed at any time. Values lose
 * digits here, so it tells places only; their texts are read where the digits are.
 */
export function pickCalls() {
  let value: JSONValue = null;
  return {
    /** @param json UTF-8, shared: 50 MB would take main 50 ms and more to pass on as a text */
    load({ json }: { json: SharedArrayBuffer }) {
      value = JSON.parse(Buffer.from(json).toString('utf8')) as JSONValue;
    },
    evaluate({ path }: { path: string }): Places {
      const query = readQuery(path);
      const places: (readonly Step[])[] = [];
      let total = 0;
      try {
        for (const node of query.lazyQuery(value)) {
          if (total++ < MOST) places.push(node.location);
        }
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        tooDeep(path);
      }
      return { places, total };
    },
  };
}
