import type { EnvironmentFile } from '../action/schema/workspace.js';
import type { Plain } from '../document/plain.js';
import { fail } from '../failure/failure.js';

/** An environment with everything it inherits. */
export interface EnvironmentChain {
  readonly name: string;
  /** It points at the mock API of this machine; never inherited. */
  readonly mock: boolean;
  /** Value name -> what is said, and by which environment of the chain. */
  readonly values: ReadonlyMap<string, { readonly plain: Plain; readonly from: string }>;
  /** Secret name -> the keychain entry used instead. */
  readonly secrets: ReadonlyMap<string, string>;
  /** The environment itself, what it extends, what that extends ... */
  readonly chain: readonly string[];
}

/**
 * The environment of a name with what it inherits: what stands nearer wins, a written null included.
 * @throws FailureError `unknown-environment` for a name or base that does not exist, `bad-document` for a circle
 */
export function resolveEnvironment(files: readonly EnvironmentFile[], name: string): EnvironmentChain {
  const byName = new Map(files.map((file) => [file.name, file]));
  const chain: EnvironmentFile[] = [];
  for (let next: string | undefined = name; next !== undefined;) {
    const file = byName.get(next);
    if (!file) return unknown(next, chain.at(-1)?.name, [...byName.keys()]);
    if (chain.includes(file)) {
      const circle = [...chain.map((each) => each.name), next].join(' -> ');
      fail({
        class: 'bad-document',
        message: `The environments extend each other in a circle: ${circle}.`,
        hint: `Remove "extends" from one of them, e.g. from environments/${next}.env.yaml.`,
      });
    }
    chain.push(file);
    next = file.extends;
  }
  const values = new Map<string, { plain: Plain; from: string }>();
  const secrets = new Map<string, string>();
  for (const file of chain.toReversed()) {
    for (const [key, plain] of Object.entries(file.values ?? {})) values.set(key, { plain, from: file.name });
    for (const [key, entry] of Object.entries(file.secrets ?? {})) secrets.set(key, entry);
  }
  return {
    name,
    mock: byName.get(name)?.mock ?? false,
    values,
    secrets,
    chain: chain.map((file) => file.name),
  };
}

function unknown(name: string, by: string | undefined, known: readonly string[]): never {
  return fail({
    class: 'unknown-environment',
    message:
      by === undefined ? `There is no environment ${name}.` : `${by} extends ${name}, which does not exist.`,
    hint:
      known.length > 0
        ? `Write one of ${known.join(', ')}.`
        : `Add environments/${name}.env.yaml to the workspace.`,
  });
}
