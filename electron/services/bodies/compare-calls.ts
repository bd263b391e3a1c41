import { fail } from '../../../shared/failure/failure.js';
import type { Json } from '../../../shared/json/json.js';
import { parseJson } from '../../../shared/json/parse.js';
import { compareJson } from '../../../shared/response/compare/compare.js';
import { compareTexts } from '../../../shared/response/compare/compare-texts.js';
import { Comparison } from '../../../shared/response/compare/comparison.js';
import type { ComparisonInfo } from '../../../shared/response/compare/row.js';

/** One side as it crosses to the thread: the bytes of a body, or a text. */
export interface Side {
  readonly kind: 'json' | 'text' | 'bytes';
  /** UTF-8 but for `bytes`; shared, so that 50 MB cost main nothing to pass on. */
  readonly content: SharedArrayBuffer | string;
}

const FIRST_ROWS = 100;

export type CompareCalls = ReturnType<typeof compareCalls>;

/** What the thread that compares answers. */
export function compareCalls() {
  const open = new Map<string, Comparison>();
  const comparison = (id: string): Comparison =>
    open.get(id) ??
    fail({
      class: 'not-found',
      message: 'This comparison is no longer in memory.',
      hint: 'Open it again.',
    });
  return {
    open(input: { id: string; before: Side; after: Side; ignoreOrder: boolean }): ComparisonInfo {
      const { id, before, after, ignoreOrder } = input;
      if (before.kind === 'bytes' || after.kind === 'bytes') {
        const equal = Buffer.compare(bytesOf(before), bytesOf(after)) === 0;
        return { id, kind: 'bytes', equal, changes: equal ? 0 : 1, first: { total: 0, rows: [] } };
      }
      const made = compared(before, after, ignoreOrder);
      open.set(id, made.comparison);
      const { changes } = made.comparison;
      return {
        id,
        kind: made.kind,
        equal: changes === 0,
        changes,
        first: made.comparison.rows(0, FIRST_ROWS),
      };
    },
    rows: ({ id, from, count }: { id: string; from: number; count: number }) =>
      comparison(id).rows(from, count),
    toggle({ id, row, from, count }: { id: string; row: number; from: number; count: number }) {
      comparison(id).toggle(row);
      return comparison(id).rows(from, count);
    },
    place: ({ id, change }: { id: string; change: number }) => comparison(id).placeOf(change),
    close({ id }: { id: string }) {
      open.delete(id);
      return open.size;
    },
  };
}

/** As JSON when both sides are, else line by line. */
function compared(before: Side, after: Side, ignoreOrder: boolean) {
  const [left, right] = [jsonOf(before), jsonOf(after)];
  if (left && right) {
    const root = compareJson(left.json, right.json, { ignoreOrder });
    return { kind: 'json' as const, comparison: new Comparison(root, false) };
  }
  const root = compareTexts(textOf(before), textOf(after));
  return { kind: 'text' as const, comparison: new Comparison(root, true) };
}

/** Null when the side is no JSON: a recorded text may have been cut or masked into something else. */
function jsonOf(side: Side): { readonly json: Json } | null {
  if (side.kind !== 'json') return null;
  try {
    return { json: parseJson(textOf(side)) };
  } catch {
    return null;
  }
}

function textOf({ content }: Side): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}

function bytesOf({ content }: Side): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
}
