/** Line and column of an offset, both counted from 1; `\r\n`, `\n` and `\r` each end one line. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  let line = 1;
  let start = 0;
  for (const match of before.matchAll(/\r\n|\n|\r/g)) {
    line += 1;
    start = match.index + match[0].length;
  }
  return { line, column: before.length - start + 1 };
}
