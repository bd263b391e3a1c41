import { actionId } from '@shared/action/schema/names.js';
import type { FoundFile } from '@shared/ipc/imports.js';
import type { Imported, ImportedFile } from '../imported.js';

/** An environment or mock that will be written. */
export interface PlacedFile extends FoundFile {
  readonly text: string;
}

interface Placing {
  readonly files: readonly PlacedFile[];
  readonly skipped: Imported['skipped'];
}

/**
 * Where environments and mocks of an import go. What is there already is never written over.
 * @param ids what became of the ids of the actions that came along: their mocks follow them
 * @param textOf what the workspace holds at a path; null: nothing
 */
export async function placeFiles(
  found: readonly ImportedFile[],
  ids: ReadonlyMap<string, string>,
  textOf: (path: string) => Promise<string | null>,
): Promise<Placing> {
  const files: PlacedFile[] = [];
  const skipped: { item: string; reason: string }[] = [];
  for (const { what, name: own, text } of found) {
    const name = what === 'mock' ? (ids.get(own) ?? own) : own;
    if (what === 'mock' && !actionId.safeParse(name).success) {
      skipped.push({ item: 'A mock', reason: 'name its file <action id>.mock.yaml: that says whose it is' });
      continue;
    }
    const path = what === 'mock' ? `mocks/${name}.mock.yaml` : `environments/${name}.env.yaml`;
    const there = files.find((file) => file.path === path)?.text ?? (await textOf(path));
    if (there === null) files.push({ what, name, path, text });
    else {
      const reason =
        there === text
          ? 'it is here already, the same'
          : 'it is here already and says something else; it stays';
      skipped.push({ item: path, reason });
    }
  }
  return { files, skipped };
}
