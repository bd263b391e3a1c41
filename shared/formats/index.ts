import { fail } from '../failure/failure.js';
import { curlFormat } from './curl-format.js';
import type { Format } from './format.js';
import { openapiFormat } from './openapi/index.js';

/** Every general format that actions are written to. Adding one is its file and its line here. */
export const formats: readonly Format[] = [curlFormat, openapiFormat];

/** The format of an id. Throws FailureError `bad-usage`. */
export function formatById(id: string): Format {
  return (
    formats.find((format) => format.id === id) ??
    fail({
      class: 'bad-usage',
      message: `There is no format "${id}".`,
      hint: `Use one of ${formats.map((format) => format.id).join(', ')}.`,
    })
  );
}
