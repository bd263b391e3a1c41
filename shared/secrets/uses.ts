import type { Action } from '../action/action.js';
import type { EnvironmentFile } from '../action/schema/workspace.js';
import type { NodePath } from '../document/plain.js';
import { referencesOf } from '../template/references.js';

/** Where a secret is referred to. */
export type SecretUse =
  | {
      readonly kind: 'action';
      readonly file: string;
      /** What people call the action. */
      readonly title: string;
      /** The field that holds the placeholder. */
      readonly path: NodePath;
    }
  | {
      readonly kind: 'environment';
      readonly environment: string;
      /** The name in placeholders for which this environment sends the secret. */
      readonly name: string;
    };

export interface ActionOfFile {
  readonly file: string;
  readonly action: Action;
}

/** Every secret the workspace names, sorted by name, with each place that does. A field that names it twice counts once. */
export function secretUses(
  actions: Iterable<ActionOfFile>,
  environments: readonly EnvironmentFile[],
): ReadonlyMap<string, readonly SecretUse[]> {
  const uses = new Map<string, Map<string, SecretUse>>();
  const add = (secret: string, key: string, use: SecretUse): void => {
    const known = uses.get(secret) ?? new Map<string, SecretUse>();
    if (!known.has(key)) known.set(key, use);
    uses.set(secret, known);
  };
  for (const { file, action } of actions) {
    for (const { reference, path } of referencesOf(action)) {
      if (reference.source !== 'secret') continue;
      add(reference.name, `${file}\n${path.join('.')}`, { kind: 'action', file, title: action.name, path });
    }
  }
  for (const environment of environments) {
    for (const [name, entry] of Object.entries(environment.secrets ?? {})) {
      add(entry, `${environment.name}\n${name}`, {
        kind: 'environment',
        environment: environment.name,
        name,
      });
    }
  }
  return new Map(
    [...uses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, places]) => [name, [...places.values()]]),
  );
}
