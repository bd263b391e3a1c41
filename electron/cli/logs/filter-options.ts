import { InvalidArgumentError, Option, type Command } from 'commander';
import { OUTCOMES, STATUS_CLASSES, type LogFilter } from '@shared/recording/filter.js';
import { RUN_ORIGINS, type Reached } from '@shared/recording/recording.js';
import { collect, listOption, textOption, type CliOptions } from '../command.js';
import { timeOf } from './time.js';

/** `none` where a name may be missing: no environment, no platform. */
const named = (texts: readonly string[] | undefined) => texts?.map((text) => (text === 'none' ? null : text));

/** Declares the filters of the Log place as options. */
export function declareFilters(command: Command): void {
  command
    .option('--action <id>', 'only runs of this action (repeatable, as all that follow)', collect)
    .option('--env <name>', 'of this environment, or "none"; with replay: in this one', collect)
    .option('--platform <id>', 'of this platform, or "none"', collect)
    .addOption(repeated('--origin <how>', `how they came about: ${RUN_ORIGINS.join(', ')}`, RUN_ORIGINS))
    .addOption(repeated('--status <class>', STATUS_CLASSES.join(', '), STATUS_CLASSES))
    .option('--class <class>', 'ok, or a class of failure such as http-404, timeout-total', collect)
    .addOption(repeated('--only <what>', OUTCOMES.join(', '), OUTCOMES))
    .addOption(
      repeated('--reached <answer>', 'the result reached the conversation: yes, no, unknown', REACHED),
    )
    .option('--finding', 'whose document had findings, or whose outputs did not come')
    .option('--slower <ms>', 'that took at least this long', milliseconds)
    .option('--faster <ms>', 'that took at most this long', milliseconds)
    .option(
      '--from <time>',
      'from this time on: 2026-11-20, 2026-11-20T14:00, or back from now: 90m, 24h, 7d; with import: the format (default: found)',
    )
    .option('--to <time>', 'before this time')
    .option('--conversation <id>', 'of this conversation')
    .option('--contains <text>', 'that contain this text, also inside words');
}

const REACHED: readonly Reached[] = ['yes', 'no', 'unknown'];

/** @throws FailureError `bad-usage` for a time that is none */
export function filterOf(options: CliOptions, now = Date.now()): LogFilter {
  const some = (name: string) => {
    const texts = listOption(options, name);
    return texts.length === 0 ? undefined : texts;
  };
  const from = textOption(options, 'from');
  const to = textOption(options, 'to');
  return defined({
    actions: some('action'),
    environments: named(some('env')),
    platforms: named(some('platform')),
    origins: some('origin'),
    statuses: some('status'),
    classes: some('class'),
    outcomes: some('only'),
    reached: some('reached'),
    hasFinding: options['finding'] === true ? true : undefined,
    minMs: options['slower'],
    maxMs: options['faster'],
    from: from === null ? undefined : timeOf(from, '--from', now),
    to: to === null ? undefined : timeOf(to, '--to', now),
    conversation: textOption(options, 'conversation') ?? undefined,
    contains: textOption(options, 'contains') ?? undefined,
  });
}

function defined(filter: Readonly<Partial<Record<keyof LogFilter, unknown>>>): LogFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

function repeated(flags: string, does: string, choices: readonly string[]): Option {
  return new Option(flags, does).argParser((value: string, before: readonly string[] | undefined) => {
    if (choices.includes(value)) return collect(value, before);
    throw new InvalidArgumentError(`Use one of ${choices.join(', ')}.`);
  });
}

function milliseconds(value: string): number {
  const ms = Number(value);
  if (value.trim() !== '' && ms >= 0 && Number.isFinite(ms)) return ms;
  throw new InvalidArgumentError('Give milliseconds, such as 1500.');
}
