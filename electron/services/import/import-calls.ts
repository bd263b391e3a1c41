import type { ThreadCalls } from '../thread-answers.js';
import { importText } from './detect.js';
import type { Imported } from './imported.js';

/** What the thread that reads imports answers. */
export interface ImportCalls extends ThreadCalls {
  readonly read: (input: { readonly text: string }) => Promise<Imported>;
}

export const importCalls: ImportCalls = { read: ({ text }) => importText(text) };
