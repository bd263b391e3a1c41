import type { ReadFile } from './read-document.js';
import { readDocument } from './read-document.js';
import type { MockFile } from './schema/mock.js';
import { mockSchema } from './schema/mock.js';

/** Reads `mocks/<action id>.mock.yaml`. Never throws: what is wrong stands in `findings`. */
export function readMockFile(text: string): ReadFile<MockFile> {
  return readDocument(text, mockSchema);
}
