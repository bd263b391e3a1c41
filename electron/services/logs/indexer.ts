import type { Recording } from '../../../shared/recording/recording.js';
import type { Database } from './database.js';
import { loadRecording } from './detail.js';
import type { Packed } from './pack.js';
import { actionTag, wordsOf } from './words.js';

const BATCH = 500;
/** Recordings kept at hand until they are indexed; others are read back. */
const AT_HAND = 2000;

/**
 * Writes the word index behind the inserts, in batches: a trigger on each insert would cost seven eighths of the
 * insert rate. What is not indexed yet is on disk as such, so that no end of the process loses it.
 */
export class Indexer {
  private readonly atHand = new Map<number, Recording>();

  constructor(private readonly database: Database) {}

  remember(key: number, recording: Recording): void {
    if (this.atHand.size < AT_HAND) this.atHand.set(key, recording);
  }

  /** Indexes up to one batch; false when nothing is left to do. */
  step(): boolean {
    return this.database.transaction(() => {
      const rows = this.database.all(
        `SELECT p.key, r.action, d.codec, d.data FROM pending p
           JOIN recordings r ON r.key = p.key JOIN details d ON d.key = p.key
         ORDER BY p.key LIMIT ${BATCH}`,
      );
      for (const row of rows) this.index(row as unknown as PendingRow);
      return rows.length === BATCH;
    });
  }

  /** Indexes all that is pending. */
  finish(): void {
    if (this.database.number('SELECT 1 FROM pending LIMIT 1') === null) return;
    while (this.step());
  }

  private index({ key, action, ...packed }: PendingRow): void {
    const recording = this.atHand.get(key) ?? loadRecording(this.database, packed);
    this.atHand.delete(key);
    const tags = action === null ? '' : actionTag(action);
    this.database.run(
      'INSERT INTO words (rowid, text, tags) VALUES (?, ?, ?)',
      key,
      wordsOf(recording),
      tags,
    );
    this.database.run('DELETE FROM pending WHERE key = ?', key);
  }
}

interface PendingRow extends Packed {
  readonly key: number;
  readonly action: number | null;
}
