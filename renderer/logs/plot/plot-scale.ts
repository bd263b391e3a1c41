import type { PlotColumn, PlotPoint } from '@shared/recording/figures';
import type { Stretch } from '@renderer/state/log-figures';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const PERIODS = { hour: HOUR, day: DAY, week: 7 * DAY, month: 30 * DAY, year: 365 * DAY } as const;
export type Period = keyof typeof PERIODS;

/** The shortest period that holds these runs; a day for a log without any. Pure. */
export function periodFor(oldest: string | undefined, now: number): Period {
  if (oldest === undefined) return 'day';
  const age = now - Date.parse(oldest);
  return (Object.keys(PERIODS) as Period[]).find((period) => PERIODS[period] >= age) ?? 'year';
}

/** The stretch of a period that ends now, cut at whole columns so that runs do not wander from column to column. Pure. */
export function stretchOf(period: Period, columns: number, now: number): Stretch {
  const column = PERIODS[period] / columns;
  const to = (Math.floor(now / column) + 1) * column;
  return { from: to - columns * column, to };
}

const TICKS = [
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  30 * DAY,
  60 * DAY,
];

/** Moments on the axis of time that read well: whole hours and days of this computer's clock. Pure. */
export function timeTicks({ from, to }: Stretch, most: number): number[] {
  const step = TICKS.find((size) => (to - from) / size <= most) ?? to - from;
  const shift = new Date(from).getTimezoneOffset() * MINUTE;
  const ticks: number[] = [];
  for (let at = Math.ceil((from - shift) / step) * step + shift; at < to; at += step) ticks.push(at);
  return ticks;
}

/** The highest latency that is drawn in its place, a round number; what took longer stands at the edge. Pure. */
export function ceilingOf(columns: readonly PlotColumn[], lineMs: number): number {
  const slowest = Math.max(0, ...columns.map(({ p95 }) => p95 ?? 0));
  const ceiling = Math.max(lineMs * 1.6, Math.min(slowest * 1.2, lineMs * 4));
  const step = ceiling > 2000 ? 1000 : 250;
  return Math.ceil(ceiling / step) * step;
}

/** The run that is drawn nearest to a place, within 8 px; null when none is. Pure. */
export function nearestPoint(
  columns: readonly PlotColumn[],
  place: (point: PlotPoint) => { readonly x: number; readonly y: number },
  x: number,
  y: number,
): PlotPoint | null {
  let nearest: PlotPoint | null = null;
  let distance = 64;
  for (const { points } of columns) {
    for (const point of points) {
      const at = place(point);
      const squared = (at.x - x) ** 2 + (at.y - y) ** 2;
      if (squared < distance) [nearest, distance] = [point, squared];
    }
  }
  return nearest;
}
