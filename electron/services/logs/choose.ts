import type { LogFilter } from '../../../shared/recording/filter.js';
import type { Database, Value } from './database.js';
import { idBytes, keyOfTime } from './keys.js';
import type { Names } from './names.js';
import { checkPart, partQuery } from './parts.js';
import { tagsOfFilter, type Tag } from './tags.js';
import { hasWord, wordQuery } from './words.js';

/** Where the recordings of a filter are read from, so that newest first is an order that is there already. */
export interface Chosen {
  /** After FROM: the table or index `t`, whose `rowid` is the key, with the rows `r` it may be joined to. */
  readonly from: string;
  readonly where: readonly Condition[];
  /** Text that each recording must be looked through for; null when the conditions suffice. */
  readonly contains: string | null;
}

interface Condition {
  readonly sql: string;
  readonly value: Value;
}

/** An index of full text, and what it is asked. */
interface Asked {
  readonly index: 'words' | 'parts';
  readonly query: string;
}

/**
 * Chooses the way to the recordings of a filter.
 * @returns null when there can be none
 * @throws FailureError `bad-input` for a part that is too short, or an id that is none
 */
export function choose(database: Database, names: Names, filter: LogFilter): Chosen | null {
  const tags = tagsOfFilter(names, filter);
  if (tags === null) return null;
  const { search = '', contains = '' } = filter;
  if (contains !== '') checkPart(contains);
  if (search.trim() !== '' && !hasWord(search)) return null;
  const asked = askedIndex(database, filter, tags);
  const range = [condition('t.rowid >= ?', keyOf(filter.from)), condition('t.rowid < ?', keyOf(filter.to))];
  const row = asked ? 'r' : 't';
  const exact = [
    condition(`${row}.duration >= ?`, filter.minMs),
    condition(`${row}.duration <= ?`, filter.maxMs),
    condition(`${row}.conversation = ?`, filter.conversation),
    condition(`${row}.replay_of = ?`, filter.replayOf === undefined ? undefined : idBytes(filter.replayOf)),
  ].flat();
  // CROSS JOIN keeps the order of the two.
  const join = asked && exact.length > 0 ? ' CROSS JOIN recordings r ON r.key = t.rowid' : '';
  return {
    from: `${asked?.index ?? 'recordings'} t${join}`,
    where: [...(asked ? [match(asked)] : actionOf(tags)), ...range.flat(), ...exact],
    contains: contains === '' ? null : contains,
  };
}

/** The index that leads to the recordings; null when the table or its index of actions does. */
function askedIndex(database: Database, filter: LogFilter, tags: readonly (readonly Tag[])[]): Asked | null {
  const { search = '', contains = '', conversation, replayOf } = filter;
  const words = [search, ...[conversation, replayOf].map(phrase)].join(' ').trim();
  if (words === '' && contains !== '') return { index: 'parts', query: partQuery(contains, tags) };
  if (words === '' && (tags.length === 0 || isOneAction(tags))) return null;
  const whole = wordQuery(words, tags, false);
  if (whole === null) return null;
  // A word that occurs as it was typed is meant as such. Else it is the beginning of one, which costs more: the index
  // then has to merge the rows of all words that begin so before it knows the newest.
  const begun = words === search && !occurs(database, whole) ? wordQuery(words, tags, true) : null;
  return { index: 'words', query: begun ?? whole };
}

function occurs(database: Database, query: string): boolean {
  return database.first('SELECT rowid FROM words WHERE words MATCH ? LIMIT 1', query) !== null;
}

function phrase(text: string | undefined): string {
  return text === undefined ? '' : `"${text.replaceAll('"', ' ')}"`;
}

function isOneAction(tags: readonly (readonly Tag[])[]): boolean {
  return tags.length === 1 && tags[0]?.length === 1 && tags[0][0]?.letter === 'a';
}

function actionOf(tags: readonly (readonly Tag[])[]): Condition[] {
  if (!isOneAction(tags)) return [];
  const action = tags[0]?.[0]?.number ?? 0;
  return [{ sql: 't.action IS ?', value: action === 0 ? null : action }];
}

function match({ index, query }: Asked): Condition {
  return { sql: `t.${index} MATCH ?`, value: query };
}

function condition(sql: string, value: Value | undefined): Condition[] {
  return value === undefined ? [] : [{ sql, value }];
}

function keyOf(time: string | undefined): number | undefined {
  return time === undefined ? undefined : keyOfTime(Date.parse(time));
}
