import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Failure } from '../../../shared/failure/failure.js';
import { fail } from '../../../shared/failure/failure.js';
import { Database, sqliteCode } from './database.js';
import { migrate } from './migrations.js';
import { UnreadableError } from './pack.js';

const DAMAGED: ReadonlySet<string> = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_CORRUPT_VTAB']);

/** Whether an error says that the file itself is damaged, or may be. */
export function isDamage(error: unknown): boolean {
  return error instanceof UnreadableError || DAMAGED.has(sqliteCode(error) ?? '');
}

/** Opens the file and brings it to today's schema. Damage shows here or in any later call. */
export function connect(file: string): Database {
  makeFolder(file);
  const database = opened(file);
  try {
    migrate(database);
    // A large import makes a large journal, which would stay as large as it once was.
    database.script(
      'PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000; PRAGMA journal_size_limit = 16777216',
    );
    database.first('SELECT key FROM recordings ORDER BY key DESC LIMIT 1');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** libsql says it in an error of its own, without SQLite's code. */
function opened(file: string): Database {
  try {
    return new Database(file);
  } catch {
    return fail({
      class: 'unwritable-file',
      message: `The log ${file} could not be opened or made.`,
      hint: 'Check the permissions of its folder, or set ACTIONBENCH_HOME to another folder.',
    });
  }
}

/**
 * Renames a damaged log with its companions, so that a new one can begin. Only one process at a time decides that, and
 * checks the whole file once more: another one may have set it aside and begun a new one since.
 * @returns the notice for the person; null when the file is sound
 */
export function setAsideIfDamaged(file: string): Failure | null {
  // A lock that the system lets go of when its process ends, however it ends: that of an empty database.
  const lock = new Database(`${file}.lock`);
  try {
    lock.script('PRAGMA busy_timeout = 60000; BEGIN EXCLUSIVE');
    return isDamaged(file) ? setAside(file) : null;
  } finally {
    lock.close();
  }
}

function setAside(file: string): Failure {
  const aside = `${file}.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  for (const companion of ['-wal', '-shm', '']) {
    if (existsSync(file + companion)) renameSync(file + companion, aside + companion);
  }
  return {
    class: 'unreadable-file',
    message: 'The log was damaged, so Actionbench set it aside and began a new one.',
    hint: `The old log is ${aside}.`,
  };
}

function isDamaged(file: string): boolean {
  try {
    const database = connect(file);
    try {
      return database.all('PRAGMA quick_check(1)').some((row) => row['quick_check'] !== 'ok');
    } finally {
      database.close();
    }
  } catch (error) {
    if (isDamage(error)) return true;
    throw error;
  }
}

function makeFolder(file: string): void {
  try {
    // What customers said stands in here: nobody else on this computer may look.
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    fail({
      class: 'unwritable-file',
      message: `The folder of the log, ${dirname(file)}, could not be made (${code}).`,
      hint: 'Check its permissions, or set ACTIONBENCH_HOME to another folder.',
    });
  }
}
