import {
  OUTCOMES,
  outcomesOf,
  SLOW_MS,
  STATUS_CLASSES,
  statusClass,
  type LogFilter,
} from '../../../shared/recording/filter.js';
import type { Recording, RecordingLine } from '../../../shared/recording/recording.js';
import { REACHED } from './line.js';
import type { Names } from './names.js';

/** What a recording is filtered by: one letter for the condition, and a number for its value. On disk: never changed. */
export interface Tag {
  readonly letter: 'a' | 'e' | 'p' | 'o' | 'c' | 's' | 'x' | 'r' | 'h' | 'i' | 'd';
  readonly number: number;
}

/** A run has the tag of every one of these milliseconds that it took. */
const DURATIONS = [250, 500, 1000, SLOW_MS, 5000, 10_000] as const;

/** Numbers of names: 0 stands for none. */
type Numbered = Pick<Names, 'find'>;

/** All tags of a recording that is in the log, so that its names have their numbers. */
export function tagsOf(names: Numbered, recording: Recording, line: RecordingLine): Tag[] {
  const name = (text: string | null) => (text === null ? 0 : (names.find(text) ?? 0));
  return [
    { letter: 'a', number: name(line.action) },
    { letter: 'e', number: name(line.environment) },
    { letter: 'p', number: name(line.platform) },
    { letter: 'o', number: name(line.origin) },
    { letter: 'c', number: name(line.class) },
    { letter: 's', number: STATUS_CLASSES.indexOf(statusClass(line.status)) },
    { letter: 'r', number: REACHED.indexOf(line.reachedConversation) },
    ...outcomesOf(line).map((outcome) => ({ letter: 'x', number: OUTCOMES.indexOf(outcome) }) as const),
    { letter: 'h', number: line.findings > 0 ? 1 : 0 },
    ...DURATIONS.filter((ms) => line.durationMs >= ms).map((ms) => ({ letter: 'd', number: ms }) as const),
    ...(recording.importId === null ? [] : [{ letter: 'i', number: name(recording.importId) } as const]),
  ];
}

/**
 * The conditions of a filter that are tags: of each group one must hold.
 * @returns null when one of them can hold for no recording
 */
export function tagsOfFilter(names: Numbered, filter: LogFilter): Tag[][] | null {
  const groups: Tag[][] = [];
  const some = (letter: Tag['letter'], numbers: readonly (number | null)[] | undefined) => {
    if (numbers) groups.push(numbers.flatMap((number) => (number === null ? [] : [{ letter, number }])));
  };
  const known = (texts: readonly (string | null)[] | undefined) =>
    texts?.map((text) => (text === null ? 0 : names.find(text)));
  some('a', known(filter.actions));
  some('e', known(filter.environments));
  some('p', known(filter.platforms));
  some('o', known(filter.origins));
  some('c', known(filter.classes));
  some(
    's',
    filter.statuses?.map((status) => STATUS_CLASSES.indexOf(status)),
  );
  some(
    'x',
    filter.outcomes?.map((outcome) => OUTCOMES.indexOf(outcome)),
  );
  some(
    'r',
    filter.reached?.map((reached) => REACHED.indexOf(reached)),
  );
  some('h', filter.hasFinding === undefined ? undefined : [filter.hasFinding ? 1 : 0]);
  some('i', filter.importId === undefined ? undefined : [names.find(filter.importId)]);
  const atLeast = DURATIONS.filter((ms) => ms <= (filter.minMs ?? 0)).at(-1);
  some('d', atLeast && [atLeast]);
  return groups.every((group) => group.length > 0) ? groups : null;
}

/** A tag as a word of the word index. */
export function tagWord({ letter, number }: Tag): string {
  return `${letter}${number}`;
}

/** From here on characters are private use: no text holds them when it is indexed. */
const PRIVATE = 0xe000;
const IDEOGRAPHS = 0x4e00;
const BASE = 16_384;

/** A tag as a triple that occurs in no text, for the index of triples. */
export function tagTriple({ letter, number }: Tag): string {
  return String.fromCharCode(
    PRIVATE + letter.charCodeAt(0),
    IDEOGRAPHS + (Math.floor(number / BASE) % BASE),
    IDEOGRAPHS + (number % BASE),
  );
}
