import type { GivenValues } from '../../ipc/limits.js';
import { textOfJson } from '../../json/typed-text.js';
import type { RecordedValue, Recording } from '../recording.js';

/** A secret that was met in a value stands by its name: the value itself is gone. */
const MASK = '{{secret.';

/**
 * What was given for a recorded run, to be given again: parameters, context values and outputs of earlier actions as
 * text. Environment values are left to the environment, unless one was given by hand.
 */
export function recordedGiven({ values }: Pick<Recording, 'values'>): GivenValues {
  const given = Object.create(null) as Record<string, string | null>;
  for (const { ref, source, origin, json } of values) {
    if (source === 'secret' || source === 'constant') continue;
    if (source === 'environment' && origin !== 'given') continue;
    given[ref] = json === null ? null : textOfJson(json);
  }
  return given;
}

/** Values that cannot be given again, because they held a secret when the recording was written. */
export function maskedValues({ values }: Recording): readonly RecordedValue[] {
  return values.filter(({ source, json }) => source !== 'secret' && json?.includes(MASK) === true);
}
