import { startThread, type Thread } from '../thread.js';
import type { ImportCalls } from './import-calls.js';
import worker from './import.worker?modulePath';
import type { Imported } from './imported.js';

/** Reads imports on a thread of its own: a large API description takes seconds, and nothing else may wait for it. */
export interface ImportThread {
  /** What `importText` gives and throws. */
  read(text: string): Promise<Imported>;
  end(): Promise<void>;
}

const END = {
  class: 'aborted',
  message: 'The import was ended.',
  hint: 'Paste the text or open the file again.',
} as const;

export function openImportThread(): ImportThread {
  let thread: Thread<ImportCalls> | null = null;
  return {
    read(text) {
      // Started when first needed, and again when a text took its memory.
      if (!thread || thread.ended) thread = startThread<ImportCalls>(worker, null);
      return thread.call('read', { text });
    },
    end: async () => thread?.kill(END),
  };
}
