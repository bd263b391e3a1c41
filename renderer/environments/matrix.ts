import type { EnvironmentView } from '@shared/ipc/workspace';
import { type ValueOrigin, valueOrigins } from '@shared/template/environment-values';

export interface ValueRow {
  readonly name: string;
  /** By environment name; undefined: not said anywhere. */
  readonly cells: ReadonlyMap<string, ValueOrigin | undefined>;
}

/** Every value name with what each environment says of it, inheritance followed. A cycle ends where it began. Pure. */
export function valueMatrix(environments: readonly EnvironmentView[]): readonly ValueRow[] {
  const files = environments.map(({ written }) => written);
  const names = new Set(files.flatMap(({ values }) => Object.keys(values ?? {})));
  const columns = environments.map(({ name }) => [name, valueOrigins(files, name)] as const);
  return [...names].sort().map((value) => ({
    name: value,
    cells: new Map(
      columns.map(([environment, origins]) => [environment, origins.find(({ name }) => name === value)]),
    ),
  }));
}
