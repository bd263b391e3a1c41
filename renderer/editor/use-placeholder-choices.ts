import { useMemo } from 'react';
import type { Action } from '@shared/action/action';
import type { ContextValue } from '@shared/action/schema/parameter';
import { entryFor } from '@shared/secrets/entries';
import type { ResolvedValues } from '@shared/template/values';
import { useDocuments } from '@renderer/state/documents';
import { useEnvironment } from '@renderer/state/environment';
import { referredNames } from '@renderer/state/references';
import { chainOf } from '@renderer/state/values';
import { useSecrets } from '@renderer/state/secrets';
import { useWorkspace } from '@renderer/state/workspace';
import type { PlaceholderChoice } from './monaco/knowledge';
import { placeholderChoices, type SecretKept } from './placeholder-choices';

const noContext: readonly ContextValue[] = [];

const noValues: ResolvedValues = new Map();
const noChoices: readonly PlaceholderChoice[] = [];

/** The placeholders that may be written in an action of the open workspace; none while it was never readable. */
export function usePlaceholderChoices(
  action: Action | null,
  values: ResolvedValues | null,
): readonly PlaceholderChoice[] {
  const documents = useDocuments((state) => state.documents);
  const view = useWorkspace((state) => state.view);
  const environment = useEnvironment();
  const entries = useSecrets((state) => state.entries);
  return useMemo(() => {
    if (!action) return noChoices;
    const actions = [...documents.values()].flatMap(({ lastValid }) => (lastValid ? [lastValid] : []));
    const chain = view && environment ? chainOf(view, environment.name) : null;
    const secrets = new Set(actions.flatMap((each) => [...referredNames(each).secrets]));
    const keptOf = (name: string): SecretKept => {
      const entry = chain?.secrets.get(name) ?? name;
      if (entries && entryFor(entries, entry, environment?.name ?? null)) return 'set';
      if (environment?.file.mock) return 'stand-in';
      return entries === null ? 'unknown' : 'unset';
    };
    return placeholderChoices(action, values ?? noValues, {
      actions,
      workspaceContext: view?.workspace.context ?? noContext,
      environment: new Map(
        [...(chain?.values ?? [])].map(([name, { plain, from }]) => [
          name,
          { value: typeof plain === 'string' ? plain : JSON.stringify(plain), from },
        ]),
      ),
      files: new Map(
        [...documents.values()].flatMap(({ lastValid, file }) => (lastValid ? [[lastValid.id, file]] : [])),
      ),
      secrets: new Map([...secrets].sort().map((name) => [name, keptOf(name)])),
    });
  }, [action, values, documents, view, environment, entries]);
}
