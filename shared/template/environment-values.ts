import type { EnvironmentFile } from '../action/schema/workspace.js';
import type { Plain } from '../document/plain.js';

/** What an environment of a chain says of a value. */
export interface SaidValue {
  readonly plain: Plain;
  readonly from: string;
}

/** A value as an environment has it: what it says itself, and what it would inherit. */
export interface ValueOrigin {
  readonly name: string;
  /** What it says itself; null: nothing, so what is inherited counts. */
  readonly own: SaidValue | null;
  /** What the nearest base says; null: no base says it. */
  readonly inherited: SaidValue | null;
}

/** An environment and what it extends, nearest first. A circle or a base that is missing ends it. */
export function baseChain(files: readonly EnvironmentFile[], name: string): readonly EnvironmentFile[] {
  const chain: EnvironmentFile[] = [];
  let next = files.find((file) => file.name === name);
  while (next && !chain.includes(next)) {
    chain.push(next);
    const base: string | undefined = next.extends;
    next = base === undefined ? undefined : files.find((file) => file.name === base);
  }
  return chain;
}

/** Every value an environment has, by name: its own and those it inherits. */
export function valueOrigins(files: readonly EnvironmentFile[], name: string): readonly ValueOrigin[] {
  return originsIn(baseChain(files, name), ({ values }) => values ?? {});
}

/** The same of the entries it sends instead of secrets. */
export function secretOrigins(files: readonly EnvironmentFile[], name: string): readonly ValueOrigin[] {
  return originsIn(baseChain(files, name), ({ secrets }) => secrets ?? {});
}

function originsIn(
  chain: readonly EnvironmentFile[],
  saidBy: (file: EnvironmentFile) => Readonly<Record<string, Plain>>,
): readonly ValueOrigin[] {
  const names = new Set(chain.flatMap((file) => Object.keys(saidBy(file))));
  const [self, ...bases] = chain;
  return [...names].sort().map((name) => {
    const base = bases.find((file) => Object.hasOwn(saidBy(file), name));
    return {
      name,
      own:
        self && Object.hasOwn(saidBy(self), name)
          ? { plain: saidBy(self)[name] ?? null, from: self.name }
          : null,
      inherited: base ? { plain: saidBy(base)[name] ?? null, from: base.name } : null,
    };
  });
}
