export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Turns a runner's own report into a tally. */
export type ReadReport = (report: never) => Tally;

export const readVitest: ReadReport;
export const readPlaywright: ReadReport;
export function sum(tallies: readonly Tally[]): Tally;
export function tallyOf(file: string, code: number, read: ReadReport): Tally;
export function secondAttempts(file: string): string[];
