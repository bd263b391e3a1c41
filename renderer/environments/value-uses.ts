import type { Action } from '@shared/action/action';
import { referencesOf } from '@shared/template/references';

/** How many actions use each value of the environments. Pure. */
export function valueUses(actions: Iterable<Action>): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const action of actions) {
    const names = new Set(
      referencesOf(action).flatMap(({ reference }) =>
        reference.source === 'environment' ? [reference.name] : [],
      ),
    );
    for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return uses;
}
