/** The line break of a text: what its first line ends with. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** Where the line of an offset begins (behind a byte-order mark). */
export function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

/** Where the line of an offset ends, in front of its line break. */
export function lineEnd(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  if (next < 0) return text.length;
  return next > offset && text[next - 1] === '\r' ? next - 1 : next;
}

/** Behind the line break of the line that ends at `end`. */
export function nextLine(text: string, end: number): number {
  if (text[end] === '\r') return end + 2;
  return end < text.length ? end + 1 : end;
}

/** The column of an offset, counted from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Whether only blanks stand in front of an offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/**
 * Where the comment lines directly above an entry begin: as far indented as the entry, with no blank line between,
 * and not in front of `floor`. The entry's own line when there are none.
 */
export function withComments(text: string, entry: number, floor: number): number {
  const indent = text.slice(lineStart(text, entry), entry);
  let start = lineStart(text, entry);
  for (;;) {
    if (start <= floor || start === 0) return start;
    const above = lineStart(text, start - 1);
    if (above < floor || !text.startsWith(`${indent}#`, above)) return start;
    start = above;
  }
}
