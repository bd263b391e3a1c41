import { FailureError } from '../../../shared/failure/failure.js';
import { BUSY } from './busy.js';
import { sqliteCode } from './database.js';
import { UnreadableError } from './pack.js';

/** SQLite's refusals, and data that cannot be read, in words. */
export function understood(error: unknown): unknown {
  if (error instanceof UnreadableError) {
    return new FailureError({
      class: 'unreadable-file',
      message: 'A recording cannot be read: its place in the log was overwritten.',
      hint: 'Leave it out, by a filter or its age. What else the log holds is sound.',
    });
  }
  const code = sqliteCode(error);
  if (code === null || error instanceof FailureError) return error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new FailureError(BUSY);
  if (code.startsWith('SQLITE_FULL')) {
    return new FailureError({
      class: 'unwritable-file',
      message: 'The log could not be written: the disk is full.',
      hint: 'Free some disk space, then try again.',
    });
  }
  return new FailureError({
    class: 'unwritable-file',
    message: `The log could not be used (${code}).`,
    hint: 'Check the permissions of its folder, and that its disk has room.',
  });
}
