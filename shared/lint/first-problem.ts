import type { ReadFile } from '../action/read-document.js';
import type { Place } from '../failure/failure.js';
import { placeFindings } from './place.js';

/** The first thing that is wrong with a file that cannot be used, and where. */
export function firstProblem(
  file: string,
  { parsed, findings }: Pick<ReadFile<unknown>, 'parsed' | 'findings'>,
): { readonly message: string; readonly place: Place } {
  const [{ message, line, column } = { message: 'It is empty.', line: 1, column: 1 }] = placeFindings(
    parsed,
    file,
    findings.slice(0, 1),
  );
  return { message, place: { file, line, column } };
}
