import { fail } from '../../../shared/failure/failure.js';
import type { Database } from './database.js';
import { capBodies, readWritten, type Written } from './detail.js';
import { insertRecordings } from './insert.js';
import { idBytes } from './keys.js';
import type { Names } from './names.js';
import { packRecordings, unpack, type Packed } from './pack.js';
import { packsOf } from './packs.js';

/** Rows of the temporary table, each of several recordings. */
const BATCH = 32;

/** What became of the recordings given. */
export interface Taken {
  readonly added: number;
  /** The log had them already. */
  readonly known: number;
}

/**
 * Recordings that wait to be taken in together. They stand in a temporary table of the connection: no other program
 * waits for them, memory stays small, and whatever ends this process leaves nothing of them.
 */
export class Staged {
  private readonly table: string;

  constructor(
    private readonly database: Database,
    id: number,
    private readonly bodyCap: number,
  ) {
    this.table = `temp.staged_${id}`;
    database.script(`CREATE TABLE ${this.table} (n INTEGER PRIMARY KEY, codec INTEGER, data BLOB)`);
  }

  /** @throws FailureError `bad-input` for an id that is none */
  add(recordings: readonly Written[]): void {
    for (const { recording } of recordings) {
      idBytes(recording.id);
      if (recording.replayOf !== null) idBytes(recording.replayOf);
    }
    this.database.transaction(() => {
      const capped = recordings.map((one) => ({ json: capBodies(one, this.bodyCap) }));
      for (const pack of packsOf(capped, () => false)) {
        const { codec, data } = packRecordings(pack.map(({ json }) => json));
        this.database.run(`INSERT INTO ${this.table} (codec, data) VALUES (?, ?)`, codec, data);
      }
    }, 'DEFERRED');
  }

  /** Takes all of them into the log, in one transaction. */
  take(database: Database, names: Names): Taken {
    // A log that was set aside meanwhile took its temporary tables with it.
    if (database !== this.database) {
      fail({
        class: 'aborted',
        message: 'The log was set aside during the import, so nothing was taken in.',
        hint: 'Import the file again.',
      });
    }
    return database.transaction(() => {
      let given = 0;
      let added = 0;
      for (const batch of this.batches()) {
        given += batch.length;
        added += insertRecordings(database, names, batch, this.bodyCap);
      }
      return { added, known: given - added };
    });
  }

  private *batches(): Generator<readonly Written[], void, undefined> {
    for (let after = 0; ;) {
      const rows = this.database.all(
        `SELECT n, codec, data FROM ${this.table} WHERE n > ? ORDER BY n LIMIT ${BATCH}`,
        after,
      );
      const lines = rows.flatMap((row) => unpack(row as unknown as Packed).split('\n'));
      yield lines.map(readWritten);
      if (rows.length < BATCH) return;
      after = rows.at(-1)?.['n'] as number;
    }
  }

  drop(): void {
    this.database.script(`DROP TABLE IF EXISTS ${this.table}`);
  }
}
