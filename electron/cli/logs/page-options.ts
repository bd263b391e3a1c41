import { InvalidArgumentError, type Command } from 'commander';
import type { CliOptions } from '../command.js';

/** Which part of what was found is printed. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** As many as are listed unless another number is asked for. */
const SHOWN = 50;

export function declarePage(command: Command): void {
  command
    .option('--limit <n>', `at most this many, newest first (list, search: ${SHOWN}; export: all)`, count)
    .option('--offset <n>', 'after this many', count, 0);
}

/** `--limit`, when it was given. */
export function limitOf(options: CliOptions): number | null {
  const limit = options['limit'];
  return typeof limit === 'number' ? limit : null;
}

export function pageOf(options: CliOptions): Page {
  return { limit: limitOf(options) ?? SHOWN, offset: options['offset'] as number };
}

function count(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a whole number.');
}
