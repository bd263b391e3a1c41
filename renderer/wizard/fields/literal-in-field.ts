import type { Action } from '@shared/action/action';
import type { DocumentEdit } from '@shared/document/edit';
import type { NodePath } from '@shared/document/plain';
import { parseTemplate } from '@shared/template/parse';
import { nameFrom } from '@renderer/editor/literal-to-parameter';
import { saidAt } from '../edited';
import { declareParameter } from '../steps/variables/declare-parameter';
import { freeName } from '../steps/variables/free-name';

/** A stretch of a field that could be a parameter, and the edits that make it one. */
export interface FieldLiteral {
  readonly name: string;
  /** Where the caret stands afterwards: behind the placeholder. */
  readonly caret: number;
  readonly edits: readonly DocumentEdit[];
}

/** Marks between the parts of an address. */
const MARKS = /[/?&=#]/;
const HOST = /^(?:[a-z]+:\/\/)?[^/?#{]*/i;

/**
 * What is selected in a field as a parameter with the text as its example. Without a selection it is the part of the
 * address around the caret, or all of a row's value. Null where no constant text stands, at the host of an address,
 * and for credentials. Pure.
 * @param place of the field's value in the document
 */
export function literalInField(
  action: Action,
  place: NodePath,
  text: string,
  from: number,
  to: number,
): FieldLiteral | null {
  if (place[0] === 'request' && place[1] === 'auth') return null;
  const isAddress = place.at(-1) === 'url';
  const part = parseTemplate(text).parts.find((each) => each.from <= from && to <= each.to);
  if (part?.kind !== 'constant') return null;
  const start = isAddress ? Math.max(part.from, HOST.exec(text)?.[0].length ?? 0) : part.from;
  if (from < start) return null;
  const range = from === to ? around(text, { from: start, to: part.to }, from, isAddress) : { from, to };
  const literal = text.slice(range.from, range.to);
  if (literal.trim() === '' || (isAddress && MARKS.test(literal))) return null;
  const wanted = isAddress ? nameInAddress(text.slice(0, range.from), literal) : nameOfRow(action, place);
  const name = freeName(
    nameFrom(wanted),
    action.parameters.map((parameter) => parameter.name),
  );
  const type = literal === 'true' || literal === 'false' ? 'boolean' : 'string';
  const example = isAddress ? decoded(literal) : literal;
  const head = `${text.slice(0, range.from)}{{${name}}}`;
  return {
    name,
    caret: head.length,
    edits: [
      declareParameter(action, { name, type, description: '', required: 'true', example }),
      { kind: 'set', path: place, value: head + text.slice(range.to) },
    ],
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function around(text: string, limits: Stretch, caret: number, isAddress: boolean): Stretch {
  if (!isAddress) return limits;
  let { from, to } = { from: caret, to: caret };
  while (from > limits.from && !MARKS.test(text.charAt(from - 1))) from -= 1;
  while (to < limits.to && !MARKS.test(text.charAt(to))) to += 1;
  return { from, to };
}

/** `?lang=en` is `lang`; an id beneath a collection is the id of one of it: `/orders/4711` is `order_id`. */
function nameInAddress(before: string, literal: string): string {
  const key = /[?&]([^=&#{}]+)=$/.exec(before)?.[1];
  if (key !== undefined) return key;
  const collection = /\/([^/?#{}]+)\/$/.exec(before)?.[1];
  if (collection === undefined || collection.includes('.')) return 'value';
  const one = collection.replace(/ies$/i, 'y').replace(/([^su])s$/i, '$1');
  return /\d/.test(literal) ? `${one}_id` : one;
}

function nameOfRow(action: Action, place: NodePath): string {
  const name = saidAt(action, [...place.slice(0, -1), 'name']);
  return typeof name === 'string' ? name : 'value';
}

function decoded(literal: string): string {
  try {
    return decodeURIComponent(literal);
  } catch {
    return literal;
  }
}
