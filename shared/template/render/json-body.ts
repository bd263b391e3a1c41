import type { Json } from '../../json/json.js';
import { placeOf } from '../../json/place.js';
import { writeJson } from '../../json/write.js';
import { pathOf, scanJson } from '../json-scan.js';
import type { JsonPlaceholder, JsonTemplate } from '../json-template.js';
import type { Piece } from '../piece.js';
import { constantPiece, mergePieces, secretPiece, valuePiece } from '../pieces.js';
import { textOf } from '../text.js';
import { type Build } from './build.js';
import { wellFormed } from './rows.js';

/** What takes the place of a stretch of the template. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly Piece[];
}

/**
 * Renders a JSON body: bare placeholders become literals of their values, those inside strings escaped text; slots whose
 * value is absent vanish with their comma, their container stays. All other text stays byte for byte.
 */
export function renderJsonBody(build: Build, text: string): Piece[] {
  const template = scanJson(text);
  if (template.problem) {
    const { line, column } = placeOf(text, template.problem.from);
    build.fail(
      'bad-document',
      `The body is not valid JSON: line ${line}, column ${column}: ${template.problem.message}`,
      'Correct the body at that place.',
    );
  }
  const gone = new Set<JsonPlaceholder>();
  const replacements: Replacement[] = [];
  for (const placeholder of template.placeholders) {
    const pieces = literal(build, placeholder);
    if (pieces === 'absent') gone.add(placeholder);
    else replacements.push({ ...rangeOf(placeholder, pieces.whole), pieces: pieces.pieces });
  }
  replacements.push(...removals(build, template, gone));
  return fill(text, replacements);
}

/** What a placeholder becomes; `whole`: it replaces the quotes around it too. */
function literal(
  build: Build,
  { part: { reference }, place, member }: JsonPlaceholder,
): { pieces: Piece[]; whole: boolean } | 'absent' {
  const quoted = place !== 'body-json-bare';
  if (place === 'body-json-in-text' || place === 'body-json-key') {
    const value = build.present(reference, 'the text of the body around it');
    return {
      pieces: [value ? build.piece(value, value.value, 'json-string') : build.hole(reference)],
      whole: false,
    };
  }
  const value = build.value(reference);
  if (value.origin === 'secret') {
    const secret = secretPiece(value, 'json-string');
    return { pieces: quoted ? [secret] : [constantPiece('"'), secret, constantPiece('"')], whole: false };
  }
  // A written null is a value in JSON, and an empty list is one too: `[]`.
  if (value.value === undefined) {
    if (member) return 'absent';
    build.present(reference, 'the body');
    return { pieces: [build.hole(reference)], whole: false };
  }
  if (value.value === null) return { pieces: [valuePiece(value, 'null')], whole: quoted };
  if (quoted) return { pieces: [valuePiece(value, escaped(value.value))], whole: false };
  return { pieces: [valuePiece(value, writeJson(value.value))], whole: false };
}

function escaped(json: Json): string {
  return JSON.stringify(textOf(json)).slice(1, -1);
}

function rangeOf({ part: { from, to } }: JsonPlaceholder, whole: boolean): { from: number; to: number } {
  return whole ? { from: from - 1, to: to + 1 } : { from, to };
}

/** The stretches that vanish: each slot with the comma that separated it from what stays. */
function removals(
  build: Build,
  { containers }: JsonTemplate,
  gone: ReadonlySet<JsonPlaceholder>,
): Replacement[] {
  const slots = new Set([...gone].map(({ member }) => member));
  if (slots.size === 0) return [];
  for (const { container, member, part } of gone) {
    if (!container || !member) continue;
    const step = member.key ?? container.members.indexOf(member);
    build.omit(`body ${pathOf(container, step)}`, part.reference.ref);
  }
  const found: Replacement[] = [];
  for (const container of containers) {
    let kept = false;
    for (const [index, member] of container.members.entries()) {
      if (!slots.has(member)) {
        kept = true;
        continue;
      }
      const before = container.members[index - 1];
      const after = container.members[index + 1];
      const from = kept && before ? before.value.to : member.from;
      found.push({ from, to: kept ? member.value.to : (after?.from ?? member.value.to), pieces: [] });
    }
  }
  return found;
}

function fill(text: string, replacements: readonly Replacement[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, pieces: inside } of replacements.toSorted((a, b) => a.from - b.from)) {
    pieces.push(constantPiece(constantText(text.slice(at, from))), ...inside);
    at = to;
  }
  pieces.push(constantPiece(constantText(text.slice(at))));
  return mergePieces(pieces);
}

/** Authored JSON as it is, with `{{'{{'}}` read as two braces. */
function constantText(text: string): string {
  return wellFormed(text.replace(/\{\{[ \t]*'\{\{'[ \t]*\}\}/g, '{{'));
}
