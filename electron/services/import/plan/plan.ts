import { freeId } from '@shared/action/free-id.js';
import { readAction } from '@shared/action/read.js';
import { applyChanges } from '@shared/document/change.js';
import { spliceEdit } from '@shared/document/splice.js';
import type { ImportedValue } from '@shared/formats/openapi/read/servers.js';
import type { FoundSecret, ImportedAction, ImportPreview } from '@shared/ipc/imports.js';
import { hostsOf } from './hosts.js';
import type { Imported } from '../imported.js';
import { type NamedSecret, nameSecrets, renameSecrets } from './name-secrets.js';

/** What will be written once the person accepts it. `values` never leaves main. */
export interface ImportPlan {
  readonly preview: Omit<ImportPreview, 'handle'>;
  /** By secret name. */
  readonly values: ReadonlyMap<string, string>;
  /** For each action, the names of the credentials it needs. */
  readonly needs: readonly (readonly string[])[];
  /** Environment values the actions use. */
  readonly environment: readonly ImportedValue[];
}

export interface PlanParts {
  /** Ids of the workspace, in lower case. */
  readonly taken: ReadonlySet<string>;
  /** What the secret store holds under a name; null: nothing. */
  readonly valueOf: (name: string) => Promise<string | null>;
}

/** Gives what was imported free ids and free secret names, and binds each credential to where it is sent. */
export async function planImport(imported: Imported, { taken, valueOf }: PlanParts): Promise<ImportPlan> {
  const named = await nameSecrets(imported.secrets, valueOf);
  const actions: ImportedAction[] = [];
  const needs: string[][] = [];
  const hosts = new Map<string, Set<string>>(named.map(({ name }) => [name, new Set()]));
  const skipped = imported.skipped.map(({ item, reason }) => ({ what: item, why: reason }));
  const ids = new Set(taken);
  for (const [index, original] of imported.texts.entries()) {
    const text = renameSecrets(original, named);
    const { action, findings } = readAction(text);
    if (action === null) {
      skipped.push({ what: `Action ${index + 1}`, why: findings[0]?.message ?? 'It cannot be read.' });
      continue;
    }
    const id = freeId(action.id, ids);
    ids.add(id);
    actions.push({ id, name: action.name, text: withId(text, action.id, id) });
    const used = named.filter(({ name }) => text.includes(`{{secret.${name}}}`));
    needs.push(used.map(({ name }) => name));
    for (const { name } of used) for (const host of hostsOf(action)) hosts.get(name)?.add(host);
  }
  return {
    preview: {
      format: imported.format,
      actions,
      secrets: named.map((secret) => found(secret, hosts)),
      skipped,
      notes: [...new Set(imported.notes)],
    },
    values: new Map(named.map(({ name, value }) => [name, value])),
    needs,
    environment: imported.values,
  };
}

function found(
  { name, where, known }: NamedSecret,
  hosts: ReadonlyMap<string, ReadonlySet<string>>,
): FoundSecret {
  return { name, where, hosts: [...(hosts.get(name) ?? [])], known };
}

function withId(text: string, id: string, free: string): string {
  if (id === free) return text;
  return applyChanges(text, spliceEdit(text, { kind: 'set', path: ['id'], value: free }));
}
