import { InvalidArgumentError, type Command } from 'commander';
import type { CliOptions } from '../command.js';

/** Which part of what was found is printed. */
export interface Page {
  readonly limit: number;
  readonly offset: number;
}

export function declarePage(command: Command): void {
  command
    .option('--limit <n>', 'at most this many', count, 50)
    .option('--offset <n>', 'after this many', count, 0);
}

export function pageOf(options: CliOptions): Page {
  return { limit: options['limit'] as number, offset: options['offset'] as number };
}

function count(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a whole number.');
}
