import type { Compared } from './compare.js';
import { linesInside, linesOf, opens, type Line } from './lines.js';
import type { ComparedWindow } from './row.js';
import { rowOf } from './write-row.js';

/** A comparison as rows that are looked at window by window, with folds that open and close. */
export class Comparison {
  private lines: Line[];

  /** @param text the root's members are lines of a text */
  constructor(
    readonly root: Compared,
    private readonly text: boolean,
  ) {
    const of = text ? root.members : [root];
    this.lines = linesOf({ of, around: null, depth: 0 }, text ? 2 : 1);
  }

  rows(from: number, count: number): ComparedWindow {
    const rows = this.lines.slice(from, from + count).map((line) => rowOf(line, this.text));
    return { total: this.lines.length, rows };
  }

  /** How many differences can be walked. */
  get changes(): number {
    return 1 + (this.lines.findLast(({ change }) => change !== null)?.change ?? -1);
  }

  /** The row where a difference begins; -1 when there is none of that number. */
  placeOf(change: number): number {
    return this.lines.findIndex((line) => line.change === change);
  }

  /** Opens what is closed and closes what is open; nothing happens at a row that has no more to show. */
  toggle(row: number): void {
    const line = this.lines[row];
    if (!line || !opens(line)) return;
    const end = line.open ? this.endOf(line, row) : row + 1;
    line.open = !line.open;
    const inside = line.open ? linesInside(line) : [];
    this.lines = [...this.lines.slice(0, row + 1), ...inside, ...this.lines.slice(end)];
  }

  /** The first row behind those that a line was opened to show. */
  private endOf(opened: Line, row: number): number {
    let end = row + 1;
    while (isWithin(this.lines[end], opened)) end += 1;
    return end;
  }
}

function isWithin(line: Line | undefined, opened: Line): boolean {
  for (let at = line?.within ?? null; at; at = at.within) if (at === opened) return true;
  return false;
}
