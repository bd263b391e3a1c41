import type { ValueShape } from '@shared/action/schema/parameter';
import type { Plain } from '@shared/document/plain';
import { toFailure } from '@shared/failure/failure';
import { parseJson } from '@shared/json/parse';
import { toPlain } from '@shared/json/to-plain';

/** A value of the document as one line of text: lists and maps as JSON. */
export function textOfPlain(value: Plain | undefined): string {
  if (value === undefined) return '';
  if (value === null) return 'null';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

interface ReadPlain {
  readonly value: Plain;
  readonly problem: string | null;
}

/** What was typed for a value of a shape; lists and maps are typed as JSON. */
export function plainOf(text: string, shape: ValueShape): ReadPlain {
  if (text === '' || (shape.type !== 'array' && shape.type !== 'object'))
    return { value: text, problem: null };
  try {
    return { value: toPlain(parseJson(text)), problem: null };
  } catch (error) {
    return { value: text, problem: toFailure(error).message };
  }
}
