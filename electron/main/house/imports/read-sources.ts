import type { ThreadRead } from '@services/import/thread-calls.js';
import type { ImportSource } from '@services/import/plan/combine.js';
import { fail, type Failure, toFailure } from '@shared/failure/failure.js';
import type { FoundSource } from '@shared/ipc/imports.js';

/** A text to import, and the name of its file; null: it was pasted. */
export interface SourceText {
  readonly name: string | null;
  readonly text: string;
}

interface Reader {
  readonly read: (text: string) => Promise<ThreadRead>;
  /** Lets go of calls that the thread holds. */
  readonly release: (held: string) => void;
}

interface ReadSources {
  readonly used: readonly ImportSource[];
  readonly sources: readonly FoundSource[];
  /** The calls of the only text, as the thread holds them; null: it tells of none. */
  readonly held: string | null;
}

/**
 * Reads every text; one that cannot be used does not keep the others from being.
 * @throws FailureError of the text when there is one only; `bad-input` with every reason when none can be used
 */
export async function readSources(
  texts: readonly SourceText[],
  { read, release }: Reader,
): Promise<ReadSources> {
  const used: ImportSource[] = [];
  const sources: FoundSource[] = [];
  for (const { name, text } of texts) {
    try {
      const { held, ...imported } = await read(text);
      if (texts.length === 1)
        return { used: [{ name, imported }], sources: [sourceOf(name, imported)], held };
      if (held !== null) release(held);
      usable(imported, held !== null);
      used.push({ name, imported });
      sources.push(sourceOf(name, imported));
    } catch (error) {
      if (texts.length === 1) throw error;
      sources.push(unused(name, toFailure(error)));
    }
  }
  if (used.length === 0) {
    fail({
      class: 'bad-input',
      message: `None of these ${texts.length} files can be imported.`,
      hint: sources.map(({ name, failure }) => `${name ?? ''}: ${failure ?? ''}`).join(' '),
    });
  }
  return { used, sources, held: null };
}

function sourceOf(name: string | null, { format, documents, files }: ImportSource['imported']): FoundSource {
  return {
    name,
    format,
    actions: documents.length,
    environments: files.filter(({ what }) => what === 'environment').length,
    mocks: files.filter(({ what }) => what === 'mock').length,
    failure: null,
  };
}

function unused(name: string | null, { message }: Failure): FoundSource {
  return { name, format: null, actions: 0, environments: 0, mocks: 0, failure: message };
}

/** Calls are looked at one by one before they are logged: a log has its own way in. */
function usable(
  { documents, files, format, skipped }: ImportSource['imported'],
  tellsOfCalls: boolean,
): void {
  if (documents.length > 0 || files.length > 0) return;
  fail({
    class: 'bad-input',
    message: tellsOfCalls
      ? `This ${format} tells of calls: import it alone to take them into the log.`
      : (skipped[0]?.reason ?? 'It holds nothing an action can be made of.'),
    hint: '',
  });
}
