import { driftOf, type ShapeSpan } from '../../../shared/recording/drift.js';
import type { ActionFigures, EnvironmentDrift } from '../../../shared/recording/monitor.js';
import type { Database, Row, Value } from './database.js';
import { keyOfTime, timeOfKey } from './keys.js';
import type { Names } from './names.js';

/** A period, ms since 1970, and the environment: null for all. */
export interface MonitorQuery {
  readonly from: number;
  readonly to: number;
  readonly environment: string | null;
  /** Id of the one action that is asked about; null: all. */
  readonly action: string | null;
}

/** Durations are counted in steps of 5 %: their logarithm times this. */
const STEPS = 20;

/**
 * How every action that was called in the period fared, the most called first. All of it is read from one index, and
 * durations by their distribution: a million runs need no list of a million.
 */
export function monitor(database: Database, names: Names, query: MonitorQuery): ActionFigures[] {
  const environment = query.environment === null ? null : names.find(query.environment);
  if (query.environment !== null && environment === null) return [];
  const one = query.action === null ? null : names.find(query.action);
  if (query.action !== null && one === null) return [];
  const rows = database.all(
    `SELECT action, class = ? AS ok, duration > 0 AS sent, CAST(ln(duration + 1) * ${STEPS} AS INT) AS step,
       count(*) AS calls, max(key) AS last
     FROM recordings INDEXED BY recordings_action
     WHERE key >= ? AND key < ? ${environment === null ? '' : 'AND environment = ?'} ${one === null ? '' : 'AND action = ?'}
     GROUP BY 1, 2, 3, 4 ORDER BY 1, 4`,
    names.find('ok') ?? -1,
    keyOfTime(query.from),
    keyOfTime(query.to),
    ...(environment === null ? [] : [environment]),
    ...(one === null ? [] : [one]),
  );
  const byAction = new Map<Value, Row[]>();
  for (const row of rows) {
    const action = row['action'] ?? null;
    byAction.set(action, [...(byAction.get(action) ?? []), row]);
  }
  return [...byAction]
    .map(([action, its]) => figuresOf(database, action as number | null, its, environment))
    .sort((a, b) => b.calls - a.calls);
}

function figuresOf(
  database: Database,
  action: number | null,
  rows: readonly Row[],
  environment: number | null,
): ActionFigures {
  const sum = (some: readonly Row[]) => some.reduce((total, row) => total + (row['calls'] as number), 0);
  const last = Math.max(...rows.map((row) => row['last'] as number));
  const sent = rows.filter((row) => row['sent'] === 1);
  const name = database.first(
    `SELECT (SELECT text FROM names WHERE id = r.action) AS id,
       (SELECT text FROM names WHERE id = r.action_name) AS name FROM recordings r WHERE key = ?`,
    last,
  );
  return {
    action: (name?.['id'] ?? null) as string | null,
    name: (name?.['name'] ?? null) as string | null,
    calls: sum(rows),
    failures: sum(rows.filter((row) => row['ok'] === 0)),
    p50: quantile(sent, sum(sent), 0.5),
    p95: quantile(sent, sum(sent), 0.95),
    last: new Date(timeOfKey(last)).toISOString(),
    drift: action === null ? [] : driftOfAction(database, action, environment),
  };
}

/** The middle of the step in which a share of the runs is reached. */
function quantile(rows: readonly Row[], total: number, share: number): number | null {
  let seen = 0;
  for (const row of [...rows].sort((a, b) => (a['step'] as number) - (b['step'] as number))) {
    seen += row['calls'] as number;
    if (seen > total * share) return Math.exp(((row['step'] as number) + 0.5) / STEPS) - 1;
  }
  return null;
}

/** Over the whole log, since what changed last month is still changed; an API changes in one environment first. */
function driftOfAction(database: Database, action: number, environment: number | null): EnvironmentDrift[] {
  const rows = database.all(
    `SELECT (SELECT text FROM names WHERE id = environment) AS environment,
       (SELECT text FROM names WHERE id = shape) AS shape, min(key) AS first, max(key) AS last, count(*) AS count
     FROM recordings INDEXED BY recordings_action
     WHERE action = ? AND shape IS NOT NULL ${environment === null ? '' : 'AND environment = ?'}
     GROUP BY environment, shape`,
    action,
    ...(environment === null ? [] : [environment]),
  );
  const environments = new Set(rows.map((row) => row['environment'] as string | null));
  return [...environments].flatMap((name) =>
    driftOf(rows.filter((row) => row['environment'] === name).map(spanOf)).map((drift) => ({
      ...drift,
      environment: name,
    })),
  );
}

function spanOf(row: Row): ShapeSpan {
  return {
    shape: row['shape'] as string,
    first: timeOfKey(row['first'] as number),
    last: timeOfKey(row['last'] as number),
    count: row['count'] as number,
  };
}
