import type { Recording, RecordingLine } from '../../../shared/recording/recording.js';
import { sqliteCode, type Database, type Row } from './database.js';
import { DETAIL_COLUMNS, recordingReader } from './detail.js';
import { laterColumns } from './insert-row.js';
import { lineOf } from './line.js';
import type { Names } from './names.js';
import { partText } from './parts.js';
import { tagsOf, tagWord, type Tag } from './tags.js';
import { searchText } from './words.js';

const BATCH = 1000;
/** Bytes of answers: some MB of text are indexed in a second, in which the thread answers nothing. */
const BATCH_BYTES = 2 ** 20;
/** Many at once are still being indexed after an import, or when a new version indexes in another way. */
const PATIENCE_MS = 1000;

/**
 * Writes the word index behind the inserts, in batches: a trigger on each insert would cost seven eighths of the
 * insert rate. What is not indexed yet is on disk as such, so that no end of the process loses it.
 */
export class Indexer {
  private readonly offered = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly names: Names,
  ) {}

  /** Indexes up to one batch; false when nothing is left to do. */
  step(): boolean {
    return this.database.transaction(() => {
      const rows = this.database.all(
        `SELECT r.key, r.findings, r.bytes, ${DETAIL_COLUMNS} FROM pending p JOIN recordings r ON r.key = p.key
         ORDER BY p.key DESC LIMIT ${BATCH}`,
      );
      let bytes = 0;
      const beyond = rows.findIndex((row, at) => (bytes += row['bytes'] as number) > BATCH_BYTES && at > 0);
      const batch = beyond === -1 ? rows : rows.slice(0, beyond);
      const read = recordingReader(this.database);
      // The newest of what waits, in the order of their keys: a key below the last makes FTS5 write out what it gathered.
      for (const row of batch.reverse()) this.index(row, read);
      return beyond !== -1 || rows.length === BATCH;
    });
  }

  /**
   * Indexes what is pending, for as long as a person waits without noticing. While another program writes it is left.
   * @returns how many recordings are left, which a search does not find yet
   */
  finish(): number {
    const until = performance.now() + PATIENCE_MS;
    try {
      while (this.pending() && this.step()) if (performance.now() > until) return this.left();
    } catch (error) {
      if (sqliteCode(error)?.startsWith('SQLITE_BUSY') !== true) throw error;
      return this.left();
    }
    return 0;
  }

  /** After a transaction that failed: what it offered is gone. */
  forget(): void {
    this.offered.clear();
  }

  private pending(): boolean {
    return this.database.number('SELECT 1 FROM pending LIMIT 1') !== null;
  }

  private left(): number {
    return this.database.number('SELECT count(*) FROM pending') ?? 0;
  }

  private index(row: Row, read: (row: Row) => Recording): void {
    const key = row['key'] as number;
    const recording = read(row);
    const line = lineOf(recording);
    if (row['findings'] === null) this.complete(key, recording, line);
    const tags = tagsOf(this.names, recording, line);
    for (const tag of tags) this.offer(tag);
    const text = searchText(recording);
    const words = tags.map(tagWord).join(' ');
    this.database.run('INSERT OR REPLACE INTO words (rowid, text, tags) VALUES (?, ?, ?)', key, text, words);
    this.database.run('INSERT OR REPLACE INTO parts (rowid, text) VALUES (?, ?)', key, partText(text, tags));
    this.database.run('DELETE FROM pending WHERE key = ?', key);
  }

  /** Keeps a tag as one that can be chosen. */
  private offer(tag: Tag): void {
    const word = tagWord(tag);
    if (this.offered.has(word)) return;
    this.database.run('INSERT OR IGNORE INTO tags (letter, number) VALUES (?, ?)', tag.letter, tag.number);
    this.offered.add(word);
  }

  /** Fills in what a recording of the first version lacks in its row. */
  private complete(key: number, recording: Recording, line: RecordingLine): void {
    const columns = laterColumns(this.names, recording, line);
    const set = Object.keys(columns).map((column) => `${column} = ?`);
    this.database.run(
      `UPDATE recordings SET ${set.join(', ')} WHERE key = ?`,
      ...Object.values(columns),
      key,
    );
  }
}
