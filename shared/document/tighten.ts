import type { TextChange } from './change.js';

/** Takes from each change what it would replace by itself, so that cursors and diffs stay calm. */
export function tighten(text: string, changes: readonly TextChange[]): TextChange[] {
  return changes.flatMap((change) => {
    const old = text.slice(change.from, change.to);
    const { insert } = change;
    const shorter = Math.min(old.length, insert.length);
    let head = 0;
    while (head < shorter && old[head] === insert[head]) head += 1;
    if (splits(old, head) || splits(insert, head)) head -= 1;
    let tail = 0;
    while (tail < shorter - head && old[old.length - 1 - tail] === insert[insert.length - 1 - tail])
      tail += 1;
    if (splits(old, old.length - tail) || splits(insert, insert.length - tail)) tail -= 1;
    if (head === old.length && head === insert.length) return [];
    return [
      {
        from: change.from + head,
        to: change.to - tail,
        insert: insert.slice(head, insert.length - tail),
      },
    ];
  });
}

/** Whether an offset lies inside a surrogate pair or a CRLF. */
function splits(text: string, offset: number): boolean {
  const pair = text.slice(offset - 1, offset + 1);
  return offset > 0 && (pair === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair));
}
