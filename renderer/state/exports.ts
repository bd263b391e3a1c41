import { create } from 'zustand';
import { calls } from '@renderer/bridge/bridge';
import type { SavedExport } from '@shared/ipc/shell';
import { documentOf } from './documents/store';
import { currentEnvironment } from './environment';

interface Exported {
  /** Milliseconds. */
  readonly at: number;
  /** The document's text then: whether the export is current. */
  readonly text: string;
}

interface ExportsState {
  /** Of this session, by `<file>|<platform>`. */
  readonly exported: ReadonlyMap<string, Exported>;
  /** Fields of fill-in sheets ticked as entered, by `<file>|<platform>|<label>`. */
  readonly ticked: ReadonlySet<string>;
}

export const useExports = create<ExportsState>(() => ({ exported: new Map(), ticked: new Set() }));

/** Writes the export of a document as it stands; main asks for the folder the first time. Null: cancelled. */
export async function saveExport(file: string, platform: string): Promise<SavedExport | null> {
  const document = documentOf(file);
  if (!document) return null;
  const { text } = document;
  const saved = await calls.export.save({ text, platform, environment: currentEnvironment()?.name ?? null });
  if (saved) {
    useExports.setState(({ exported }) => ({
      exported: new Map(exported).set(`${file}|${platform}`, { at: Date.now(), text }),
    }));
  }
  return saved;
}

export function tickField(key: string, done: boolean): void {
  useExports.setState(({ ticked }) => {
    const next = new Set(ticked);
    if (done) next.add(key);
    else next.delete(key);
    return { ticked: next };
  });
}
