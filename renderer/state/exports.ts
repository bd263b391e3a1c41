import { create } from 'zustand';
import type { LastExport } from '@shared/ipc/exports';
import { calls } from '@renderer/bridge/bridge';
import { platformTexts as texts } from '@renderer/texts/platforms';
import { documentOf } from './documents/store';
import { currentEnvironment } from './environment';
import { tell } from './notice';

interface ExportsState {
  /** The document that `last` is of. */
  readonly file: string | null;
  readonly last: ReadonlyMap<string, LastExport>;
}

/** The last exports of the document in front, by platform, compared with what an export now would write. */
export const useExports = create<ExportsState>(() => ({ file: null, last: new Map() }));

/** Writes the exports of a document as it stands into one folder, which main asks for, and says what was written. */
export async function exportTo(file: string, platforms: readonly string[]): Promise<void> {
  const document = documentOf(file);
  if (!document) return;
  const environment = currentEnvironment()?.name ?? null;
  const saved = await calls.export.save({ text: document.text, platforms: [...platforms], environment });
  if (!saved) return;
  tell(
    texts.saved(
      saved.files.map(({ path }) => path),
      saved.folder,
    ),
  );
  await compareExports(file);
}

/** Looks at the last exports of a document anew: it, its environments or the exported files may have changed. */
export async function compareExports(file: string): Promise<void> {
  const text = documentOf(file)?.text;
  if (text === undefined) return;
  const last = await calls.export.last({ text });
  if (documentOf(file)?.text !== text) return;
  useExports.setState({ file, last: new Map(last.map((one) => [one.platform, one])) });
}
