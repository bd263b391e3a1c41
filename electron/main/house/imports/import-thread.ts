import type { ImportCalls } from '@services/import/thread-calls.js';
import { startThread, type Thread } from '@services/thread.js';
import worker from './import.worker?modulePath';

/** Reads imports on a thread of its own: a large API description or log takes seconds, and nothing else may wait for it. */
export interface ImportThread {
  /** Asks the thread. It is started when it is first needed, and again when a text took its memory. */
  readonly call: Thread<ImportCalls>['call'];
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
    call(name, input, transfer) {
      if (!thread || thread.ended) thread = startThread<ImportCalls>(worker, null);
      return thread.call(name, input, transfer);
    },
    end: async () => thread?.kill(END),
  };
}
