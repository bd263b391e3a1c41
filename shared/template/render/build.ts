import type { Failure } from '../../failure/failure.js';
import type { Json } from '../../json/json.js';
import { isArray } from '../../json/kind.js';
import type { Piece, PieceEncoding } from '../piece.js';
import { constantPiece, encodePiece, mergePieces, secretPiece, valuePiece } from '../pieces.js';
import type { Omission } from '../rendered.js';
import type { Reference } from '../source.js';
import type { Template } from '../template.js';
import { halfCharacter, textOf } from '../text.js';
import type { ResolvedValue, ResolvedValues } from '../values.js';

/** What gathers while a request is rendered: what was omitted, what failed, which values were met. */
export class Build {
  readonly omitted: Omission[] = [];
  readonly failures: Failure[] = [];
  readonly #met = new Map<string, ResolvedValue>();

  constructor(private readonly values: ResolvedValues) {}

  get met(): readonly ResolvedValue[] {
    return [...this.#met.values()];
  }

  fail(failureClass: Failure['class'], message: string, hint: string): void {
    if (this.failures.some((failure) => failure.message === message)) return;
    this.failures.push({ class: failureClass, message, hint });
  }

  omit(slot: string, ref: string): void {
    this.omitted.push({ slot, ref });
  }

  /** The value of a placeholder. A value that does not fit its declaration is a failure, wherever it stands. */
  value(reference: Reference): ResolvedValue {
    const known = this.values.get(reference.ref) ?? undeclared(reference);
    this.#met.set(reference.ref, known);
    if (known.problem !== undefined && known.origin !== 'absent') {
      this.fail(
        'invalid-value',
        `The value of ${known.ref} does not fit: ${known.problem}`,
        'Correct the value.',
      );
    } else if (known.problem !== undefined) {
      this.fail('unresolved-placeholder', `{{${known.ref}}} has no value. ${known.problem}`, hintFor(known));
    }
    return known;
  }

  /** The value for a place where absence is an error; undefined after the failure was noted. */
  present(reference: Reference, where: string): ResolvedValue | undefined {
    return this.needed(this.value(reference), where);
  }

  /** The same for a value that was looked up already. */
  needed(value: ResolvedValue, where: string): ResolvedValue | undefined {
    if (value.origin === 'secret' || !isAbsent(value.value)) return value;
    if (value.problem === undefined) {
      this.fail(
        'unresolved-placeholder',
        `{{${value.ref}}} has no value, and ${where} cannot do without it.`,
        hintFor(value),
      );
    }
    return undefined;
  }

  /** A text with its placeholders filled in, each encoded; absence is a failure. */
  text(
    template: Template,
    encoding: PieceEncoding,
    where: string,
    constant = (text: string) => text,
  ): Piece[] {
    const pieces = template.parts.flatMap((part): Piece[] => {
      if (part.kind === 'constant') return [constantPiece(constant(part.text))];
      const value = this.present(part.reference, where);
      return [value ? this.piece(value, value.value, encoding) : this.hole(part.reference)];
    });
    return mergePieces(pieces);
  }

  /** What stands where a value is missing, so that the preview shows the place. It is never sent. */
  hole({ ref, source }: Pick<ResolvedValue, 'ref' | 'source'>): Piece {
    return { kind: 'text', text: `{{${ref}}}`, source, ref };
  }

  /** One value as a piece; a text that cannot stand there is a failure and becomes an empty piece. */
  piece(value: ResolvedValue, json: Json | undefined, encoding: PieceEncoding): Piece {
    if (value.origin === 'secret') return secretPiece(value, encoding);
    const text = json === undefined ? '' : textOf(json);
    const half = encoding === 'json-string' || encoding === 'header' ? null : halfCharacter(text);
    if (half === null) return valuePiece(value, encoding === 'header' ? text : encodePiece(text, encoding));
    this.fail('invalid-value', `The value of ${value.ref} ${half}.`, 'Correct the value.');
    return valuePiece(value, '');
  }
}

/** Absence outside a JSON body: no value, a written null, an empty list. */
export function isAbsent(json: Json | undefined): boolean {
  return json === undefined || json === null || (isArray(json) && json.length === 0);
}

function undeclared({ ref, source }: Reference): ResolvedValue {
  if (source === 'secret') return { ref, source, origin: 'secret', value: undefined };
  return { ref, source, origin: 'absent', value: undefined };
}

function hintFor({ ref, source }: ResolvedValue): string {
  switch (source) {
    case 'environment':
      return `Add ${ref.slice('env.'.length)} to the environment, or choose another environment.`;
    case 'output':
      return 'Run the action that gives this output first, or set a value for it.';
    case 'context':
      return `Set a value for ${ref}, or give it an example under "context".`;
    default:
      return `Set a value for ${ref}, or give it an example or a default.`;
  }
}
