import { readAction } from '@shared/action/read.js';
import { fail } from '@shared/failure/failure.js';
import { firstProblem } from '@shared/lint/first-problem.js';
import { documentOf } from '../documents.js';
import { type Importer, NOTHING } from '../importer.js';

/** A document of ours, taken over to the byte. */
export const documentImporter: Importer = {
  id: 'actionbench',
  name: 'Action document',
  docs: null,
  recognises: (text) => /^actionbench\s*:/m.test(text) || /^\s*\{\s*"actionbench"\s*:/.test(text),
  read(text) {
    const read = readAction(text);
    const { action } = read;
    if (action !== null) return Promise.resolve({ ...NOTHING, documents: [documentOf(action, text)] });
    const { message, place } = firstProblem('', read);
    return fail({
      class: 'bad-input',
      message: `This action document cannot be read: ${message}`,
      hint: 'Mend it, then import it again.',
      place: { line: place.line, column: place.column },
    });
  },
};
