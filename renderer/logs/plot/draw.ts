import { SLOW_MS } from '@shared/recording/filter';
import { percentile, type PlotColumn, type PlotPoint } from '@shared/recording/figures';
import type { Stretch } from '@renderer/state/log-figures';

/** All that a picture of latencies depends on. */
export interface Drawing {
  readonly columns: readonly PlotColumn[];
  readonly stretch: Stretch;
  readonly columnMs: number;
  readonly ceilingMs: number;
  /** Runs outside are drawn pale; null: all are inside. */
  readonly inside: Stretch | null;
  readonly selected: string | null;
  readonly width: number;
  readonly height: number;
}

/** Where a run stands, in pixels. Pure. */
export function placeOf({ stretch, ceilingMs, width, height }: Drawing, { at, durationMs }: PlotPoint) {
  return {
    x: ((at - stretch.from) / (stretch.to - stretch.from)) * width,
    y: height - 4 - (Math.min(durationMs, ceilingMs) / ceilingMs) * (height - 8),
  };
}

/** Draws runs as dots, failures without an answer as crosses, p50 and p95 as lines. */
export function draw(context: CanvasRenderingContext2D, drawing: Drawing, colour: (name: string) => string) {
  context.clearRect(0, 0, drawing.width, drawing.height);
  for (const [share, name] of [
    ['p95', 'ctl'],
    ['p50', 't2'],
  ] as const) {
    line(context, drawing, share, colour(name));
  }
  const { inside } = drawing;
  for (const { points } of drawing.columns) {
    for (const point of points) {
      context.globalAlpha = inside && (point.at < inside.from || point.at >= inside.to) ? 0.3 : 0.85;
      dot(context, drawing, point, colour);
    }
  }
  context.globalAlpha = 1;
}

/** So many columns make one point of a line: in fewer, one slow run would be the 95th percentile. */
const GROUPED = 6;

/** Percentiles over some columns together. Pure. */
function groupsOf({ columns, stretch, columnMs }: Pick<Drawing, 'columns' | 'stretch' | 'columnMs'>) {
  const length = columnMs * GROUPED;
  const count = Math.ceil((stretch.to - stretch.from) / length);
  return Array.from({ length: count }, (_, index) => {
    const from = stretch.from + index * length;
    const times = columns
      .filter((column) => column.from >= from && column.from < from + length)
      .flatMap(({ points }) => points.map(({ durationMs }) => durationMs))
      .filter((ms) => ms > 0)
      .sort((a, b) => a - b);
    return { at: from + length / 2, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
  });
}

function line(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  share: 'p50' | 'p95',
  colour: string,
): void {
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.setLineDash(share === 'p95' ? [3, 3] : []);
  context.beginPath();
  let drawn = false;
  for (const { at, ...group } of groupsOf(drawing)) {
    const durationMs = group[share];
    // Over a time without runs no line says anything.
    if (durationMs === null) drawn = false;
    else {
      const { x, y } = placeOf(drawing, { id: '', class: 'ok', at, durationMs });
      if (drawn) context.lineTo(x, y);
      else context.moveTo(x, y);
      drawn = true;
    }
  }
  context.stroke();
  context.setLineDash([]);
}

/** Half the width of the chosen run's ring, with its line. */
const RING = 6.5;

function dot(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  point: PlotPoint,
  colour: (name: string) => string,
): void {
  const place = placeOf(drawing, point);
  const { y } = place;
  // The latest run stands at the edge: it is drawn whole.
  const x = Math.min(drawing.width - RING, Math.max(RING, place.x));
  const tone = point.class !== 'ok' ? 'err' : point.durationMs >= SLOW_MS ? 'warn' : 't3';
  context.fillStyle = context.strokeStyle = colour(tone);
  context.lineWidth = 1.5;
  context.beginPath();
  if (point.class.startsWith('timeout') || point.durationMs === 0) {
    context.moveTo(x - 3, y - 3);
    context.lineTo(x + 3, y + 3);
    context.moveTo(x + 3, y - 3);
    context.lineTo(x - 3, y + 3);
    context.stroke();
  } else {
    context.arc(x, y, 2.2, 0, 2 * Math.PI);
    context.fill();
  }
  if (point.id !== drawing.selected) return;
  context.globalAlpha = 1;
  context.strokeStyle = colour('acc');
  context.beginPath();
  context.arc(x, y, RING - 1, 0, 2 * Math.PI);
  context.stroke();
}
