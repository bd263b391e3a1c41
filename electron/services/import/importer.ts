import type { Imported } from './imported.js';

/**
 * One kind of text that can be imported: documents, calls of a log, or both. Adding one is its folder and its line in
 * `importers.ts`; detection, `import`, `formats` and the window's paste, drop and open follow from that line.
 */
export interface Importer {
  /** What `--from` takes and `formats` lists: `curl`, `openapi`. */
  readonly id: string;
  /** What people read: `cURL command`. */
  readonly name: string;
  /** Where its facts come from; null for a format of our own. */
  readonly docs: string | null;
  /** Whether a text begins like one. A look at the text, never a reading of it: every importer looks at every text. */
  readonly recognises: (text: string) => boolean;
  /**
   * Reads a text without byte-order mark that is not empty. Nothing is fetched, run or written; what is heavy is imported
   * here, not before.
   * @throws FailureError `bad-input` that names the place
   */
  readonly read: (text: string) => Promise<Read>;
}

/** What an importer finds. */
export type Read = Omit<Imported, 'id' | 'format'>;

/** A reading that found nothing, for importers to spread. */
export const NOTHING: Read = {
  documents: [],
  calls: [],
  secrets: [],
  notes: [],
  skipped: [],
  values: [],
  files: [],
};
