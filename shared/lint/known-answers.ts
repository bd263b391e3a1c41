import { readMockFile } from '../action/read-mock.js';
import type { MockFile } from '../action/schema/mock.js';
import type { Json } from '../json/json.js';
import type { StoredDocument } from '../ipc/workspace.js';
import { parseJson } from '../json/parse.js';

/** An answer that the API behind an action is known, or said, to give. */
export interface KnownAnswer {
  /** Where it comes from, as part of a sentence: `the mock answer "Jane Smith"`. */
  readonly from: string;
  readonly json: Json;
}

const read = new WeakMap<StoredDocument, readonly KnownAnswer[]>();

/** The answers that the mocks of a workspace give, by the ids of their actions; each file is read once. */
export function answersOfMocks(
  mocks: readonly StoredDocument[],
): ReadonlyMap<string, readonly KnownAnswer[]> {
  return new Map(
    mocks.map((document) => [document.file.replace(/^.*\/|\.mock\.yaml$/g, ''), answersOf(document)]),
  );
}

function answersOf(document: StoredDocument): readonly KnownAnswer[] {
  const before = read.get(document);
  if (before) return before;
  const { value } = readMockFile(document.text);
  const answers = value ? successes(value) : [];
  read.set(document, answers);
  return answers;
}

/** The answers that mean success, with what they echo of the request as text. */
function successes({ answers }: MockFile): readonly KnownAnswer[] {
  return answers.flatMap(({ name, status, body, fault }) => {
    if (status < 200 || status > 299 || fault !== undefined || body?.kind !== 'json') return [];
    const json = jsonIn(body.text);
    return json === undefined ? [] : [{ from: `the mock answer "${name}"`, json }];
  });
}

const STRING_OR_ECHO = /"(?:[^"\\]|\\.)*"|\{\{[^{}]*\}\}/g;

function jsonIn(text: string): Json | undefined {
  const filled = text.replace(STRING_OR_ECHO, (found) => (found.startsWith('"') ? found : '"echo"'));
  try {
    return parseJson(filled);
  } catch {
    return undefined;
  }
}
