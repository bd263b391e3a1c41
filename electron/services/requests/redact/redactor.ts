import { formsOf } from './encodings.js';

/** A text that must not be seen, and what stands in its place: `{{secret.helpdesk-token}}`. */
export interface Masked {
  readonly secret: string;
  readonly shown: string;
}

/** Masks secrets in whatever is kept or shown. */
export interface Redactor {
  /** @param limit characters of the original that are kept at most; a secret across the border is masked as a whole */
  text(text: string, limit?: number): string;
  /** The same for a text that breaks off: the beginning of a secret at its very end is masked too. */
  brokenText(text: string, limit?: number): string;
  /** Every string within a value of plain objects and arrays. */
  deep<Value>(value: Value): Value;
  /** The bytes of a body without the secrets; the very same bytes when there are none. Yields to the event loop. */
  bytes(bytes: Uint8Array, broken: boolean): Promise<Uint8Array>;
}

const NOTHING: Redactor = {
  text: (text, limit) => (limit === undefined ? text : text.slice(0, limit)),
  brokenText: (text, limit) => (limit === undefined ? text : text.slice(0, limit)),
  deep: (value) => value,
  bytes: (bytes) => Promise.resolve(bytes),
};

/** Bytes searched between two turns of the event loop. */
const WINDOW = 2 ** 20;

export function redactorFor(masked: readonly Masked[]): Redactor {
  const shownBy = new Map<string, string>();
  for (const { secret, shown } of masked) {
    for (const form of formsOf(secret)) if (!shownBy.has(form)) shownBy.set(form, shown);
  }
  if (shownBy.size === 0) return NOTHING;
  const forms = [...shownBy.keys()].sort((a, b) => b.length - a.length);
  return new FormRedactor(forms, shownBy);
}

class FormRedactor implements Redactor {
  readonly #pattern: RegExp;
  /** The same forms as bytes read one by one, in UTF-8, latin-1 and UTF-16. */
  readonly #bytePattern: RegExp;
  readonly #byteShown: ReadonlyMap<string, string>;
  readonly #longest: number;
  readonly #shortest: number;

  constructor(
    private readonly forms: readonly string[],
    private readonly shownBy: ReadonlyMap<string, string>,
  ) {
    this.#pattern = anyOf(forms);
    this.#shortest = forms.at(-1)?.length ?? 0;
    const byBytes = new Map<string, string>();
    for (const form of forms) {
      const shown = shownBy.get(form) ?? '';
      byBytes.set(Buffer.from(form, 'utf8').toString('latin1'), shown);
      // eslint-disable-next-line no-control-regex -- every byte is meant
      if (/^[\x00-\xff]*$/.test(form)) byBytes.set(form, shown);
      const wide = Buffer.from(form, 'utf16le');
      const wideShown = Buffer.from(shown, 'utf16le');
      byBytes.set(wide.toString('latin1'), wideShown.toString('latin1'));
      byBytes.set(
        Buffer.from(wide).swap16().toString('latin1'),
        Buffer.from(wideShown).swap16().toString('latin1'),
      );
    }
    this.#byteShown = byBytes;
    const byteForms = [...byBytes.keys()].sort((a, b) => b.length - a.length);
    this.#bytePattern = anyOf(byteForms);
    this.#longest = byteForms[0]?.length ?? 0;
  }

  text(text: string, limit = Infinity): string {
    const seen = text.length > limit + this.#longest ? text.slice(0, limit + this.#longest) : text;
    return this.masked(seen, limit);
  }

  brokenText(text: string, limit = Infinity): string {
    return text.length > limit ? this.text(text, limit) : this.text(this.withoutBeginning(text));
  }

  deep<Value>(value: Value): Value {
    if (typeof value === 'string') return this.text(value) as Value;
    if (typeof value !== 'object' || value === null) return value;
    // Most values hold no secret: only what changes is copied. A number keeps its class: a secret of digits may be one.
    let copy: object | null = null;
    for (const key of Object.keys(value)) {
      const member: unknown = value[key as keyof typeof value];
      const masked = this.deep(member);
      if (masked === member) continue;
      copy ??= Array.isArray(value) ? [...(value as unknown[])] : sameShape(value);
      Object.defineProperty(copy, key, {
        value: masked,
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    return (copy ?? value) as Value;
  }

  async bytes(bytes: Uint8Array, broken: boolean): Promise<Uint8Array> {
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const parts: Buffer[] = [];
    let changed = false;
    let kept = 0;
    const pattern = this.#bytePattern;
    for (let from = 0; from < source.length; from += WINDOW) {
      if (from > 0) await new Promise((resolve) => setImmediate(resolve));
      // The overlap holds a form that begins in this window and ends in the next.
      const start = Math.max(from, kept);
      const window = source.toString('latin1', start, Math.min(from + WINDOW + this.#longest, source.length));
      pattern.lastIndex = 0;
      for (let match = pattern.exec(window); match !== null; match = pattern.exec(window)) {
        const at = start + match.index;
        if (at >= from + WINDOW) break;
        parts.push(source.subarray(kept, at), Buffer.from(this.#byteShown.get(match[0]) ?? '', 'latin1'));
        kept = at + match[0].length;
        changed = true;
      }
    }
    const tail = source.subarray(kept);
    const end = broken
      ? this.beginningAt(tail.toString('latin1', Math.max(0, tail.length - this.#longest)))
      : 0;
    if (!changed && end === 0) return bytes;
    return Buffer.concat([...parts, tail.subarray(0, tail.length - end)]);
  }

  private masked(text: string, limit: number): string {
    if (text.length < this.#shortest) return limit === Infinity ? text : text.slice(0, limit);
    this.#pattern.lastIndex = 0;
    let result = '';
    let kept = 0;
    for (let match = this.#pattern.exec(text); match !== null; match = this.#pattern.exec(text)) {
      if (match.index >= limit) break;
      result += text.slice(kept, match.index) + (this.shownBy.get(match[0]) ?? '');
      kept = match.index + match[0].length;
    }
    if (kept === 0) return limit === Infinity ? text : text.slice(0, limit);
    return result + text.slice(kept, Math.max(kept, limit));
  }

  private withoutBeginning(text: string): string {
    const length = this.beginningAt(text.slice(-this.#longest));
    return length === 0 ? text : text.slice(0, -length);
  }

  /** How many characters at the end of a text are the beginning of a form, from 4 characters on. */
  private beginningAt(tail: string): number {
    for (let length = tail.length; length >= 4; length--) {
      const end = tail.slice(-length);
      if (this.forms.some((form) => form.length > length && form.startsWith(end))) return length;
    }
    return 0;
  }
}

function anyOf(forms: readonly string[]): RegExp {
  return new RegExp(forms.map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'g');
}

function sameShape(value: object): object {
  return Object.create(
    Object.getPrototypeOf(value) as object | null,
    Object.getOwnPropertyDescriptors(value),
  ) as object;
}
