import type { ImportedValue } from '@shared/formats/openapi/read/servers.js';
import { readEnvironmentFile } from '@shared/action/read-workspace.js';
import { applyChanges } from '@shared/document/change.js';
import { spliceEdit } from '@shared/document/splice.js';
import type { Workspace } from '../../workspace/open.js';

/** What became of the environment values of an import. */
export interface KeptValues {
  /** Names that were written. */
  readonly written: readonly string[];
  /** What the person must look at, each in a sentence. */
  readonly notes: readonly string[];
  /** The environment's file, its text before and its hash now; null: it was not written. */
  readonly changed: { readonly file: string; readonly before: string; readonly hash: string } | null;
}

/**
 * Writes the values that imported actions use into an environment. What it says already stays.
 * @param environment null: none is chosen, so nothing is written
 * @throws FailureError `conflict`, `unwritable-file`
 */
export async function keepValues(
  workspace: Pick<Workspace, 'read' | 'save'>,
  environment: string | null,
  values: readonly ImportedValue[],
): Promise<KeptValues> {
  const said = values.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  if (said.length === 0) return { written: [], notes: [], changed: null };
  if (environment === null) {
    return {
      written: [],
      notes: said.map(({ name, value }) => `Write ${name}: ${value} into an environment.`),
      changed: null,
    };
  }
  const file = `environments/${environment}.env.yaml`;
  const stored = await workspace.read(file);
  const known = readEnvironmentFile(stored.text).value?.values ?? {};
  const written: string[] = [];
  const notes: string[] = [];
  let { text } = stored;
  for (const { name, value } of said) {
    if (!Object.hasOwn(known, name)) {
      text = applyChanges(text, spliceEdit(text, { kind: 'set', path: ['values', name], value }));
      written.push(name);
    } else if (known[name] !== value) {
      notes.push(`The environment ${environment} keeps its own ${name}; the import says ${value}.`);
    }
  }
  if (written.length === 0) return { written, notes, changed: null };
  const { hash } = await workspace.save(file, text, stored.hash);
  return { written, notes, changed: { file, before: stored.text, hash } };
}
