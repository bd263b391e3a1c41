import type { Parameter } from '@shared/action/schema/parameter';
import { coerceText } from '@shared/template/coerce';
import { variablesTexts as texts } from '@renderer/texts/variables';
import { textOfPlain } from './plain-text';

/** What a field holds before the customer has touched it. */
export function initialOf(parameter: Parameter): string {
  return textOfPlain(parameter.default) || (parameter.type === 'boolean' ? 'false' : '');
}

/** Why an answer cannot be sent, by what the parameter says of its values; null: it can. Pure. */
export function problemOf(parameter: Parameter, answer: string): string | null {
  if (answer.trim() === '') return parameter.required ? texts.answerMissing : null;
  const read = coerceText(answer, parameter);
  return read.ok ? null : read.problem;
}
