/** Why a value is likely to be another one in the next answer. */
export type Volatile = 'id' | 'date' | 'token' | 'masked';

/** What a value of an answer is judged by. */
export interface Judged {
  /** The name it stands under; of an output its own name. */
  readonly name: string;
  /** As text: a string without quotes, a number by its digits. */
  readonly text: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DATE = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const JWT = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/;
const ID_NAME =
  /(^|[a-z_-])(id|uuid|guid|reference|number|ticket|order|trace|request)$|(^|_)(id|no|ref|nr)$|[a-z](Id|Ref|No)$/;
const TIME_NAME = /(^|_)(at|on|time|date|timestamp|expires|created|updated)(_|$)|(At|On|Time|Date)$/;
const TOKEN_NAME = /(token|session|nonce|cursor|etag|signature|hash|checksum|secret|key)$/i;

/**
 * Whether the value belongs to this one answer: the time it was given, a name made for it, a token. What was sent comes
 * back the same, and what is only read keeps its id.
 * @param reads the action changes nothing, so that ids are those of what was there before
 * @param sent texts of the values that were sent
 */
export function volatileBy(value: Judged, reads: boolean, sent: ReadonlySet<string>): Volatile | null {
  const { name, text } = value;
  if (text.includes('{{secret.') || /•{3}|\*{4}/.test(text)) return 'masked';
  if (sent.has(text)) return null;
  if (JWT.test(text) || (TOKEN_NAME.test(name) && text.length >= 8) || isRandom(text)) return 'token';
  if (DATE.test(text) || isClock(name, text)) return 'date';
  if (reads) return null;
  return UUID.test(text) || ID_NAME.test(name) ? 'id' : null;
}

/** Seconds or milliseconds since 1970, where the name speaks of a time. */
function isClock(name: string, text: string): boolean {
  return TIME_NAME.test(name) && /^1\d{9}(\d{3})?$/.test(text);
}

/** A long word of mixed letters and digits that no person wrote. */
function isRandom(text: string): boolean {
  return !UUID.test(text) && /^[\w+/=-]{24,}$/.test(text) && /\d/.test(text) && /[a-z]/i.test(text);
}

/** A pattern for values like this one: `HD-4711` becomes `^HD-\d+$`. */
export function patternLike(text: string): string {
  if (UUID.test(text)) return '^[0-9a-f-]{36}$';
  const date = /^\d{4}-\d\d-\d\d/.test(text);
  if (date) return '^\\d{4}-\\d{2}-\\d{2}';
  if (text.length > 40) return '.';
  return `^${text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\d+/g, '\\d+')}$`;
}
