import { NULL_TEXT } from './to-plain.js';

/** How a scalar is written in the text. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

export interface ScalarPlace {
  /** Inside `{ }` or `[ ]`. */
  readonly flow: boolean;
  /** The column that block content is indented to. */
  readonly column: number;
  /** The style that stands there now, kept where the text allows it. */
  readonly style?: ScalarStyle;
  /** Numbers and booleans need no quotes here. */
  readonly bare: boolean;
}

/** A scalar as written: `inline` stands behind its key, `below` are whole lines under it (block scalars). */
export interface Written {
  readonly inline: string;
  readonly below: readonly string[];
}

/** Text that YAML's core schema would not read as text (https://yaml.org/spec/1.2.2/#103-core-schema), dates added. */
const CORE_VALUE =
  /^(?:~|null|true|false|yes|no|on|off|[-+]?(?:\.?\d[\d_.,:eE+-]*|0x[\da-f]+|0o[0-7]+|\.inf)|\.nan|<<|=)$/i;

/** Signs that end a line, break out of the text, or that editors change behind one's back. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;

/** Writes a text so that reading it with the failsafe schema gives exactly that text. */
export function writeScalar(value: string, place: ScalarPlace): Written {
  const printable = !UNPRINTABLE.test(value.replaceAll(/[\ud800-\udbff][\udc00-\udfff]/g, ''));
  const block = !place.flow && printable && /[^\s]/.test(value) && !/\n\n$/.test(value);
  if (block && (value.includes('\n') || place.style === 'block')) return blockScalar(value, place.column);
  const oneLine = printable && !/[\n\t]/.test(value);
  return { inline: oneLine ? quoted(value, place) : doubleQuoted(value), below: [] };
}

/** A key as it stands in front of its colon. */
export function writeKey(key: string, flow: boolean): string {
  if (/^\d+$/.test(key)) return key;
  return writeScalar(key, { flow, column: 0, bare: false }).inline || '""';
}

function quoted(value: string, place: ScalarPlace): string {
  if (place.style === 'single') return singleQuoted(value);
  if (place.style === 'double') return doubleQuoted(value);
  const core = CORE_VALUE.test(value) && !place.bare && place.style !== 'plain';
  if (!core && isPlainSafe(value, place.flow)) return value;
  return /["\\]/.test(value) ? singleQuoted(value) : doubleQuoted(value);
}

/** Stricter than YAML: braces of placeholders, and signs that only sometimes need quotes, get them always. */
function isPlainSafe(value: string, flow: boolean): boolean {
  if (NULL_TEXT.test(value) || value !== value.trim() || value.length > 4000) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(value) && !/^-?\d/.test(value)) return false;
  if (/: |:$| #|\{\{|^(?:---|\.\.\.)/.test(value)) return false;
  return !flow || !/[,[\]{}:]/.test(value);
}

function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** JSON's escapes are YAML's too; what JSON leaves and YAML or editors do not is escaped on top. */
function doubleQuoted(value: string): string {
  return JSON.stringify(value).replaceAll(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function blockScalar(value: string, column: number): Written {
  const body = value.endsWith('\n') ? value.slice(0, -1) : value;
  const lines = body.split('\n');
  const first = lines.find((line) => line.trim() !== '') ?? '';
  // Leading blanks would be read as indentation, so it is said in the header (1 to 9 by the grammar).
  const leading = first.startsWith(' ') || lines[0]?.trim() === '' ? '2' : '';
  const pad = ' '.repeat(column);
  return {
    inline: `|${leading}${value.endsWith('\n') ? '' : '-'}`,
    below: lines.map((line) => (line === '' ? '' : pad + line)),
  };
}
