import type { EnvironmentView } from '@shared/ipc/workspace';
import type { Plain } from '@shared/document/plain';

/** A value of one environment, its own or from the one it extends; undefined: not set anywhere. */
export interface Cell {
  readonly value: Plain;
  /** The environment that says it. */
  readonly from: string;
}

export interface ValueRow {
  readonly name: string;
  /** By environment name. */
  readonly cells: ReadonlyMap<string, Cell | undefined>;
}

/** Every value name with what each environment says of it, inheritance followed. A cycle ends where it began. Pure. */
export function valueMatrix(environments: readonly EnvironmentView[]): readonly ValueRow[] {
  const byName = new Map(environments.map((environment) => [environment.name, environment]));
  const names = new Set(environments.flatMap(({ file }) => Object.keys(file.values ?? {})));
  const look = (
    environment: EnvironmentView | undefined,
    name: string,
    seen: ReadonlySet<string>,
  ): Cell | undefined => {
    if (!environment || seen.has(environment.name)) return undefined;
    const value = environment.file.values?.[name];
    if (value !== undefined) return { value, from: environment.name };
    const base = environment.file.extends;
    return base === undefined
      ? undefined
      : look(byName.get(base), name, new Set([...seen, environment.name]));
  };
  return [...names].sort().map((name) => ({
    name,
    cells: new Map(environments.map((environment) => [environment.name, look(environment, name, new Set())])),
  }));
}
