/**
 * The code units of a text: its bytes when it is ASCII, else UTF-16. Either way an offset here is an offset in the
 * decoded text, and a typed array is read about twice as fast as a string (50 MB: 43 ms against 80 ms a pass).
 */
export type Units = Uint8Array | Uint16Array;

/** A text that is not JSON: where it goes wrong, and what stood to be expected there. */
export interface JsonProblem {
  readonly offset: number;
  readonly expected: string;
}

export const QUOTE = 0x22;
export const BACKSLASH = 0x5c;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
export const MINUS = 0x2d;

export function isDigit(unit: number | undefined): boolean {
  return unit !== undefined && unit >= 0x30 && unit <= 0x39;
}

/** `line 3, column 7`, counting from 1. */
export function lineAndColumn(units: Units, offset: number): string {
  let line = 1;
  let lineStart = 0;
  for (let at = units.indexOf(0x0a); at !== -1 && at < offset; at = units.indexOf(0x0a, at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return `line ${line}, column ${offset - lineStart + 1}`;
}
