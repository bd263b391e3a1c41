import type { Action } from '@shared/action/action';
import { referencesOf } from '@shared/template/references';

/** What an action refers to, by the source it comes from. */
interface ReferredNames {
  /** Ids of the actions whose outputs it uses. */
  readonly givers: ReadonlySet<string>;
  readonly secrets: ReadonlySet<string>;
}

/** Found once for each state of an action: with 300 actions in a workspace a keystroke changes one of them. */
const known = new WeakMap<Action, ReferredNames>();

export function referredNames(action: Action): ReferredNames {
  const found = known.get(action) ?? namesIn(action);
  known.set(action, found);
  return found;
}

function namesIn(action: Action): ReferredNames {
  const givers = new Set<string>();
  const secrets = new Set<string>();
  for (const { reference } of referencesOf(action)) {
    if (reference.source === 'output') givers.add(reference.action);
    if (reference.source === 'secret') secrets.add(reference.name);
  }
  return { givers, secrets };
}
