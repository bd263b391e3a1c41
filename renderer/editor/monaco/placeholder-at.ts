import type { Position, TextModel } from './api';

/** A placeholder under or being written at a position; columns count from 1, `to` is exclusive. */
interface PlaceholderAt {
  readonly ref: string;
  readonly from: number;
  readonly to: number;
  readonly closed: boolean;
}

const PLACEHOLDER = /\{\{\s*([\w.-]*)\s*(\}\})?/g;

/** The `{{name}}` of the line that the position stands in, finished or not. */
export function placeholderAt(model: TextModel, position: Position): PlaceholderAt | null {
  const line = model.getLineContent(position.lineNumber);
  for (const match of line.matchAll(PLACEHOLDER)) {
    const from = match.index + 1;
    const to = from + match[0].length;
    if (position.column >= from + 2 && position.column <= to) {
      return { ref: match[1] ?? '', from, to, closed: match[2] !== undefined };
    }
  }
  return null;
}
