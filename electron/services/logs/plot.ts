import type { LogFilter } from '../../../shared/recording/filter.js';
import {
  percentile,
  PLOT_SAMPLE,
  type PlotColumn,
  type PlotPoint,
} from '../../../shared/recording/figures.js';
import type { RunClass } from '../../../shared/recording/recording.js';
import { choose, type Chosen } from './choose.js';
import type { Database, Row } from './database.js';
import { idText } from './keys.js';
import { containing, keysOf, parametersOf } from './keys-of.js';
import type { Names } from './names.js';

/** A stretch of time cut into columns of equal length. */
export interface PlotQuery {
  readonly filter: LogFilter;
  /** ms since 1970 */
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

const COLUMNS = `r.id, r.at, r.duration, (SELECT text FROM names WHERE id = r.class) AS class`;

/** The columns that hold runs, in the order of time. Each reads its newest runs alone, however many there are. */
export function plotColumns(database: Database, names: Names, query: PlotQuery): PlotColumn[] {
  const length = (query.to - query.from) / query.columns;
  return Array.from({ length: query.columns }, (_, index) => query.from + index * length).flatMap((from) => {
    const within = {
      ...query.filter,
      from: new Date(from).toISOString(),
      to: new Date(from + length).toISOString(),
    };
    const chosen = choose(database, names, within);
    const rows = chosen ? newestOf(database, chosen) : [];
    return rows.length === 0 ? [] : [columnOf(from, rows)];
  });
}

function newestOf(database: Database, chosen: Chosen): Row[] {
  const limit = PLOT_SAMPLE + 1;
  if (chosen.contains !== null) {
    return [...containing(database, chosen, chosen.contains, limit)].flatMap((key) =>
      database.all(`SELECT ${COLUMNS} FROM recordings r WHERE r.key = ?`, key),
    );
  }
  return database.all(
    `SELECT ${COLUMNS} FROM (${keysOf(chosen)} ORDER BY t.rowid DESC LIMIT ${limit}) k
     CROSS JOIN recordings r ON r.key = k.key ORDER BY r.key DESC`,
    ...parametersOf(chosen),
  );
}

function columnOf(from: number, rows: readonly Row[]): PlotColumn {
  const points = rows.slice(0, PLOT_SAMPLE).map(pointOf);
  const times = points
    .map(({ durationMs }) => durationMs)
    .filter((ms) => ms > 0)
    .sort((a, b) => a - b);
  return {
    from,
    points,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    more: rows.length > PLOT_SAMPLE,
  };
}

function pointOf(row: Row): PlotPoint {
  return {
    id: idText(row['id'] as Uint8Array),
    at: row['at'] as number,
    durationMs: row['duration'] as number,
    class: row['class'] as RunClass,
  };
}
