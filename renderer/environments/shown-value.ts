import type { Plain } from '@shared/document/plain';
import { environmentTexts as texts } from '@renderer/texts/environments';

/** How a value of an environment reads where it is only shown. Pure. */
export function shownValue(plain: Plain | undefined): string {
  if (plain === undefined) return texts.unset;
  if (plain === null) return 'null';
  if (plain === '') return texts.emptyValue;
  return typeof plain === 'string' ? plain : JSON.stringify(plain);
}
