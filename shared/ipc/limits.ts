import { z } from 'zod';

/** Caps on what the renderer may send. A message above them is refused before any handler sees it. */
export const LIMITS = {
  documentChars: 8_000_000,
  /** The largest published API descriptions have about 12 MiB, those that repeat what they refer to four times that. */
  importedChars: 48 * 2 ** 20,
  importedActions: 50_000,
  importedFiles: 1000,
  pageChars: 262_144,
  rows: 500,
  /** Recordings that are exported or removed together. */
  chosenRuns: 10_000,
  /** Recordings that are sent again together. */
  replays: 1_000,
} as const;

export const id = z.string().min(1).max(200);
export const name = z.string().min(1).max(200);
/** POSIX path relative to the workspace. */
export const file = z.string().min(1).max(1024);
export const documentText = z.string().max(LIMITS.documentChars);
export const importedText = z.string().max(LIMITS.importedChars);
export const shortText = z.string().max(10_000);
/** A window of rows. */
export const windowOf = {
  from: z.number().int().min(0),
  count: z.number().int().min(1).max(LIMITS.rows),
};
/** By reference name (`email`, `context.lead.phone`); null means: absent on purpose. Texts are coerced by type. */
export const givenValues = z.record(z.string().max(200), z.string().max(1_000_000).nullable());
export type GivenValues = z.output<typeof givenValues>;
