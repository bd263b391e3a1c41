import { parseJson } from '../json/parse.js';
import { writeJson } from '../json/write.js';
import { maskDetected } from './detect.js';
import { maskJson, stepsOf, type JsonMasking } from './mask-json.js';
import { MASK, type PersonalRules } from './rules.js';

/** A value of fewer characters stands in too many places that have nothing to do with it. */
const LITERAL_CHARS = 4;

/** Masks the texts of one recording: what a name or a path masked once is masked wherever else it stands. */
export class Masker {
  readonly #names: ReadonlySet<string>;
  readonly #pairs: RegExp | null;
  readonly #paths: readonly (readonly string[])[];
  readonly #literals = new Set<string>();

  constructor(private readonly rules: PersonalRules) {
    this.#names = new Set(rules.names.map((name) => name.toLowerCase()));
    const names = rules.names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
    this.#pairs =
      names === ''
        ? null
        : new RegExp(`((?:^|[?&;\\s"'{,])["']?(?:${names})["']?\\s*[=:]\\s*"?)([^&#"',;}\\s]+)`, 'gi');
    this.#paths = rules.paths.map(stepsOf);
  }

  /** Whether a parameter, output or header of this name is personal; of `context.lead.email` also `email` is a name. */
  isName = (name: string): boolean => {
    const small = name.toLowerCase();
    return this.#names.has(small) || this.#names.has(small.slice(small.lastIndexOf('.') + 1));
  };

  /** Remembers a value that is personal by its name. */
  learn(text: string): void {
    if (text.length < LITERAL_CHARS) return;
    this.#literals.add(text);
    this.#literals.add(encodeURIComponent(text));
  }

  /** Learns from JSON what names and paths mark in it. */
  learnJson(text: string): void {
    this.#maskedJson(text);
  }

  /** A text that is no JSON: a URL, a header, a sentence, a form, a body that was cut. */
  text = (text: string): string => {
    let masked = text;
    for (const literal of this.#literals) masked = masked.replaceAll(literal, MASK);
    if (this.#pairs) masked = masked.replace(this.#pairs, (_whole, before: string) => `${before}${MASK}`);
    return maskDetected(masked, this.rules.detect);
  };

  /** A text that may be JSON; its form stays as far as nothing in it was masked. */
  body(text: string): string {
    return this.#maskedJson(text) ?? this.text(text);
  }

  /** Null for what is no JSON, or so deep that it must be taken as text. */
  #maskedJson(text: string): string | null {
    if (!/^\s*[[{"\d-]/.test(text)) return null;
    try {
      const json = parseJson(text);
      const masked = maskJson(json, this.#masking);
      return masked === json ? text : writeJson(masked, /^\s*[{[]\s*\n/.test(text) ? 2 : 0);
    } catch {
      return null;
    }
  }

  get #masking(): JsonMasking {
    return {
      isName: this.isName,
      paths: this.#paths,
      text: this.text,
      found: (value) => this.learn(value),
    };
  }
}
