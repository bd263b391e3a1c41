import { readAction } from '@shared/action/read.js';
import { readMockFile } from '@shared/action/read-mock.js';
import { readEnvironmentFile, readWorkspaceFile } from '@shared/action/read-workspace.js';
import { parseDocument } from '@shared/document/parse.js';
import { fail } from '@shared/failure/failure.js';
import { firstProblem } from '@shared/lint/first-problem.js';
import { documentOf } from '../documents.js';
import { type Importer, NOTHING, type Read } from '../importer.js';

/** A file of ours, taken over to the byte: an action, an environment or a mock. */
export const documentImporter: Importer = {
  id: 'actionbench',
  name: 'Actionbench file',
  docs: null,
  recognises: (text) => /^actionbench\s*:/m.test(text) || /^\s*\{\s*"actionbench"\s*:/.test(text),
  read: (text) => Promise.resolve(readers[kindOf(text)](text)),
};

type Kind = 'action' | 'environment' | 'mock' | 'workspace';

/** By the keys that only one kind of file has; what has none of them is held to be an action. */
function kindOf(text: string): Kind {
  const { plain } = parseDocument(text);
  const has = (key: string) =>
    typeof plain === 'object' && plain !== null && !Array.isArray(plain) && Object.hasOwn(plain, key);
  if (has('answers')) return 'mock';
  if (has('kind') || has('request') || has('parameters') || has('description')) return 'action';
  if (has('id')) return readWorkspaceFile(text).value === null ? 'action' : 'workspace';
  return has('values') || has('extends') || has('secrets') || readEnvironmentFile(text).value !== null
    ? 'environment'
    : 'action';
}

const readers: Readonly<Record<Kind, (text: string) => Read>> = {
  action(text) {
    const read = readAction(text);
    const { action } = read;
    return action === null ? refuse('action', read) : { ...NOTHING, documents: [documentOf(action, text)] };
  },
  environment(text) {
    const read = readEnvironmentFile(text);
    if (read.value === null) return refuse('environment', read);
    return { ...NOTHING, files: [{ what: 'environment', name: read.value.name, text }] };
  },
  mock(text) {
    const read = readMockFile(text);
    return read.value === null
      ? refuse('mock', read)
      : { ...NOTHING, files: [{ what: 'mock', name: '', text }] };
  },
  workspace: () =>
    fail({
      class: 'bad-input',
      message: 'This file names a workspace, and holds nothing to take over.',
      hint: 'Open the folder that it lies in, or import its actions, environments and mocks.',
    }),
};

function refuse(kind: string, read: Parameters<typeof firstProblem>[1]): never {
  const { message, place } = firstProblem('', read);
  return fail({
    class: 'bad-input',
    message: `This ${kind} document cannot be read: ${message}`,
    hint: 'Mend it, then import it again.',
    place: { line: place.line, column: place.column },
  });
}
