import { freeId } from '@shared/action/free-id.js';
import type { ImportedSecret } from '@shared/platforms/platform.js';

/** A credential of an import under the name it will be kept by. */
export interface NamedSecret {
  /** What the importer called it. */
  readonly proposed: string;
  readonly name: string;
  readonly value: string;
  readonly where: string;
  /** The store holds this very value under this name. */
  readonly known: boolean;
}

/**
 * Gives each credential a name that overwrites nothing: its own, unless the store holds another value under it.
 * @param valueOf what the store holds under a name; null: nothing
 */
export async function nameSecrets(
  secrets: readonly ImportedSecret[],
  valueOf: (name: string) => Promise<string | null>,
): Promise<readonly NamedSecret[]> {
  const named: NamedSecret[] = [];
  for (const { name: proposed, value, where } of secrets) {
    const taken = new Set([...secrets.map(({ name }) => name), ...named.map(({ name }) => name)]);
    taken.delete(proposed);
    let name = proposed;
    let held = await valueOf(name);
    while (held !== null && held !== value) {
      taken.add(name);
      name = freeId(proposed, taken);
      held = await valueOf(name);
    }
    named.push({ proposed, name, value, where, known: held === value });
  }
  return named;
}
