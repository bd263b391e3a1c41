import { freeId } from '@shared/action/free-id.js';
import type { ImportedValue } from '@shared/formats/openapi/read/servers.js';
import type { ImportedSecret } from '@shared/platforms/platform.js';
import type { Imported, ImportedFile } from '../imported.js';
import { withSecretNames } from '../secret-names.js';

/** A text that was read, and the name of the file it came from. */
export interface ImportSource {
  /** Null: it was pasted. */
  readonly name: string | null;
  readonly imported: Omit<Imported, 'calls'>;
}

/**
 * Several files as one import. Credentials of the same name are one when their values are; otherwise the later one gets
 * a name of its own. Of environment values the first file that says one is followed, and the others are named.
 * @param total how many files there were, those that cannot be used among them
 */
export function combineImports(sources: readonly ImportSource[], total: number): Omit<Imported, 'calls'> {
  const secrets: ImportedSecret[] = [];
  const values = new Map<string, ImportedValue>();
  const notes: string[] = [];
  const parts = sources.map(({ name: file, imported }) => {
    const said = (text: string) => (file === null || total === 1 ? text : `${file}: ${text}`);
    const names = new Map<string, string>();
    for (const secret of imported.secrets) {
      const name = nameFor(secret, secrets);
      names.set(secret.name, name);
      if (!secrets.some((other) => other.name === name)) secrets.push({ ...secret, name });
    }
    for (const value of imported.values) {
      const first = values.get(value.name);
      if (first === undefined || first.value === null) values.set(value.name, value);
      else if (value.value !== null && value.value !== first.value)
        notes.push(said(`It says ${value.value} for ${value.name}; ${first.value} is taken.`));
    }
    notes.push(...imported.notes.map(said));
    const nameOf = (name: string) => names.get(name) ?? name;
    return {
      documents: imported.documents.map((document) => ({
        ...document,
        text: withSecretNames(document.text, nameOf),
        secrets: document.secrets.map(nameOf),
      })),
      files: imported.files.map((each) => named(each, file)),
      skipped: imported.skipped.map(({ item, reason }) => ({ item: said(item), reason })),
    };
  });
  const only = total === 1 ? sources[0]?.imported : undefined;
  return {
    id: only?.id ?? 'files',
    format: only?.format ?? `${total} files`,
    documents: parts.flatMap(({ documents }) => documents),
    secrets,
    notes,
    skipped: parts.flatMap(({ skipped }) => skipped),
    values: [...values.values()],
    files: parts.flatMap(({ files }) => files),
  };
}

function nameFor({ name, value }: ImportedSecret, before: readonly ImportedSecret[]): string {
  const same = before.find((other) => other.value === value && other.name.startsWith(name));
  if (same) return same.name;
  return freeId(name, new Set(before.map((other) => other.name)));
}

/** A mock belongs to the action that its file is named for. */
function named(file: ImportedFile, source: string | null): ImportedFile {
  const action = /^(.+)\.mock\.ya?ml$/.exec(source ?? '')?.[1];
  return file.what === 'mock' && action !== undefined ? { ...file, name: action } : file;
}
