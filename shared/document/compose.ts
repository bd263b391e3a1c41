import type { TextChange } from './change.js';

/** A stretch of the text as it is now: kept from the original, or inserted. */
type Segment = { readonly from: number; readonly to: number } | { readonly insert: string };

/**
 * Several steps of changes as one list against the original text.
 * @param steps each step's offsets count in the text that the steps before it made
 */
export function composeChanges(text: string, steps: readonly (readonly TextChange[])[]): TextChange[] {
  let segments: Segment[] = [{ from: 0, to: text.length }];
  for (const changes of steps) {
    const next: Segment[] = [];
    let at = 0;
    for (const change of changes) {
      next.push(...slice(segments, at, change.from), { insert: change.insert });
      at = change.to;
    }
    next.push(...slice(segments, at, Infinity));
    segments = next;
  }
  return toChanges(text, segments);
}

function lengthOf(segment: Segment): number {
  return 'insert' in segment ? segment.insert.length : segment.to - segment.from;
}

function slice(segments: readonly Segment[], from: number, to: number): Segment[] {
  const result: Segment[] = [];
  let at = 0;
  for (const segment of segments) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, lengthOf(segment));
    if (start < end) {
      result.push(
        'insert' in segment
          ? { insert: segment.insert.slice(start, end) }
          : { from: segment.from + start, to: segment.from + end },
      );
    }
    at += lengthOf(segment);
  }
  return result;
}

function toChanges(text: string, segments: readonly Segment[]): TextChange[] {
  const changes: TextChange[] = [];
  let at = 0;
  let insert = '';
  const close = (from: number, to: number) => {
    if (from > at || insert !== '') changes.push({ from: at, to: from, insert });
    at = to;
    insert = '';
  };
  for (const segment of segments) {
    if ('insert' in segment) insert += segment.insert;
    else close(segment.from, segment.to);
  }
  close(text.length, text.length);
  return changes;
}
