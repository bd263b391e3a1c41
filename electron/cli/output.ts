import type { Failure, Place } from '@shared/failure/failure.js';
import { type Json, JsonNumber } from '@shared/json/json.js';
import { writeJson } from '@shared/json/write.js';

/** Where a command writes: one JSON document on stdout, or text for people; all else goes to stderr. */
export interface Output {
  readonly json: boolean;
  readonly color: boolean;
  /** A line for people; nothing with --json. */
  readonly line: (text?: string) => void;
  /** The answer of the command; only with --json. */
  readonly document: (value: unknown) => void;
  /** Raw text to stdout in both modes (exports and previews that are asked for). */
  readonly raw: (text: string) => void;
  /** A remark on stderr; nothing with --quiet. */
  readonly note: (text: string) => void;
  readonly failure: (failure: Failure) => void;
}

export interface OutputOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
}

export function createOutput(options: OutputOptions): Output {
  const out = (text: string) => process.stdout.write(text);
  return {
    json: options.json,
    color: options.color && process.stdout.isTTY && !options.json,
    line(text = '') {
      if (!options.json) out(`${text}\n`);
    },
    document(value) {
      if (options.json) out(`${writeJson(toJson(value), 2)}\n`);
    },
    raw: out,
    note(text) {
      if (!options.quiet) process.stderr.write(`${text}\n`);
    },
    failure(failure) {
      if (options.json) {
        const { class: kind, message, hint, place } = failure;
        out(`${writeJson(toJson({ error: { class: kind, message, hint, ...place } }), 2)}\n`);
        return;
      }
      const { place } = failure;
      const where = place?.file === undefined ? '' : `${placeText({ ...place, file: place.file })}: `;
      process.stderr.write(`${where}${failure.message}\n${failure.hint}\n`);
    },
  };
}

/** `actions/x.action.yaml:12:3` */
export function placeText({ file, line, column }: Required<Place>): string {
  return `${file}:${line}:${column}`;
}

/** Plain values as Json: numbers by their text, maps as objects, what is undefined left out. */
export function toJson(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? new JsonNumber(String(value)) : null;
  if (value instanceof JsonNumber) return value;
  if (Array.isArray(value)) return value.map(toJson);
  const entries = value instanceof Map ? [...(value as Map<string, unknown>)] : Object.entries(value);
  const object = Object.create(null) as Record<string, Json>;
  for (const [key, member] of entries) if (member !== undefined) object[key] = toJson(member);
  return object;
}
