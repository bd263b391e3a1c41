import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Failure } from '../../../shared/failure/failure.js';
import { fail } from '../../../shared/failure/failure.js';
import { Database, sqliteCode } from './database.js';
import { migrate } from './migrations.js';

const DAMAGED: ReadonlySet<string> = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_CORRUPT_VTAB']);

/** Whether an error says that the file itself is damaged. */
export function isDamage(error: unknown): boolean {
  return DAMAGED.has(sqliteCode(error) ?? '');
}

/** Opens the file and brings it to today's schema. Damage shows here or in any later call. */
export function connect(file: string): Database {
  makeFolder(file);
  const database = new Database(file);
  try {
    migrate(database);
    database.script('PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000');
    database.first('SELECT key FROM recordings ORDER BY key DESC LIMIT 1');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Renames a damaged log with its companions, so that a new one can begin; gives the notice for the person. */
export function setAside(file: string): Failure {
  const aside = `${file}.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  for (const companion of ['', '-wal', '-shm']) {
    if (existsSync(file + companion)) renameSync(file + companion, aside + companion);
  }
  return {
    class: 'unreadable-file',
    message: 'The log was damaged, so Actionbench set it aside and began a new one.',
    hint: `The old log is ${aside}.`,
  };
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    fail({
      class: 'unwritable-file',
      message: `The folder of the log, ${dirname(file)}, could not be made (${code}).`,
      hint: 'Check its permissions, or set ACTIONBENCH_HOME to another folder.',
    });
  }
}
