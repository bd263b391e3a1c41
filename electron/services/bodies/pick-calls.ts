import type { JSONValue } from 'json-p3';
import { fail } from '../../../shared/failure/failure.js';
import type { Step } from './json/place.js';
import { readQuery } from './query.js';

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
        fail({
          class: 'bad-path',
          message: `${path} cannot be evaluated: the body is nested too deeply for "..".`,
          hint: 'Write the way to the value step by step, e.g. $.data.items[0].id.',
        });
      }
      return { places, total };
    },
  };
}
