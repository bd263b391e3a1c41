import { freeId } from '@shared/action/free-id.js';
import { applyChanges } from '@shared/document/change.js';
import { spliceEdit } from '@shared/document/splice.js';
import type { ImportedValue } from '@shared/formats/openapi/read/servers.js';
import type { FoundSecret } from '@shared/ipc/found-secret.js';
import type { ActionSummary, ImportPreview } from '@shared/ipc/imports.js';
import type { Imported, ImportedDocument } from '../imported.js';
import { withSecretNames } from '../secret-names.js';
import { type NamedSecret, nameSecrets } from './name-secrets.js';
import { type PlacedFile, placeFiles } from './place-files.js';

/** What will be written once the person accepts it. `values` never leaves main. */
export interface ImportPlan {
  readonly preview: Omit<ImportPreview, 'handle' | 'calls' | 'sources'>;
  /** The documents that will be written, in the order of `preview.actions`. */
  readonly texts: readonly string[];
  /** By secret name. */
  readonly values: ReadonlyMap<string, string>;
  /** Environment values the actions use. */
  readonly environment: readonly ImportedValue[];
  /** Environments and mocks that will be written. */
  readonly files: readonly PlacedFile[];
}

export interface PlanParts {
  /** Ids of the workspace, in lower case. */
  readonly taken: ReadonlySet<string>;
  /** What the secret store holds under a name; null: nothing. */
  readonly valueOf: (name: string) => Promise<string | null>;
  /** What a file of the workspace says, by its path; null: there is none. */
  readonly textOf: (path: string) => Promise<string | null>;
}

/** Gives what was imported free ids and free secret names, and binds each credential to where it is sent. */
export async function planImport(
  imported: Omit<Imported, 'calls'>,
  { taken, valueOf, textOf }: PlanParts,
): Promise<ImportPlan> {
  const named = await nameSecrets(imported.secrets, valueOf);
  const names = new Map(named.map(({ proposed, name }) => [proposed, name]));
  const nameOf = (name: string) => names.get(name) ?? name;
  const ids = new Set(taken);
  const actions: ActionSummary[] = [];
  const texts: string[] = [];
  const newIds = new Map<string, string>();
  for (const { text, hosts: _hosts, ...summary } of imported.documents) {
    const id = freeId(summary.id, ids);
    ids.add(id);
    if (!newIds.has(summary.id)) newIds.set(summary.id, id);
    actions.push({ ...summary, id, secrets: summary.secrets.map(nameOf) });
    texts.push(withId(withSecretNames(text, nameOf), summary.id, id));
  }
  const placed = await placeFiles(imported.files, newIds, textOf);
  return {
    preview: {
      format: imported.format,
      actions,
      secrets: named.map((secret) => found(secret, imported.documents)),
      skipped: [...imported.skipped, ...placed.skipped].map(({ item, reason }) => ({
        what: item,
        why: reason,
      })),
      notes: [...new Set(imported.notes)],
      values: imported.values,
      files: placed.files.map(({ what, name, path }) => ({ what, name, path })),
    },
    texts,
    values: new Map(named.map(({ name, value }) => [name, value])),
    environment: imported.values,
    files: placed.files,
  };
}

function found(
  { proposed, name, where, known }: NamedSecret,
  documents: readonly ImportedDocument[],
): FoundSecret {
  const users = documents.filter(({ secrets }) => secrets.includes(proposed));
  return { name, where, hosts: [...new Set(users.flatMap(({ hosts }) => hosts))], known };
}

function withId(text: string, id: string, free: string): string {
  if (id === free) return text;
  return applyChanges(text, spliceEdit(text, { kind: 'set', path: ['id'], value: free }));
}
