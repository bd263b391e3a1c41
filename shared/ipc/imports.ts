import { z } from 'zod';
import { channel } from './channel.js';
import type { Kind, Safety } from '../action/action.js';
import { id, importedText, LIMITS, name, windowOf } from './limits.js';
import type { CallChoice, CallList, CallsFound, CallsLogged } from './import-calls.js';
import { CALLS_SHOWN } from './import-calls.js';
import type { FoundSecret } from './found-secret.js';
import type { StoredDocument } from './workspace.js';

/** What a pasted or dropped text is, before anything is made of it. The values of its credentials stay in main. */
export interface ImportPreview {
  /** What to accept; later previews make it void in time. */
  readonly handle: string;
  /** What was recognised: `cURL command`, `Vapi API request`. */
  readonly format: string;
  readonly actions: readonly ActionSummary[];
  readonly secrets: readonly FoundSecret[];
  /** What could not be made an action, and why. */
  readonly skipped: readonly { readonly what: string; readonly why: string }[];
  readonly notes: readonly string[];
  /** Addresses that the actions use as environment values; null: the text does not say it. */
  readonly values: readonly { readonly name: string; readonly value: string | null }[];
  /** The calls that the text tells of; null: of none. */
  readonly calls: CallsFound | null;
  /** Environments and mocks that come along. */
  readonly files: readonly FoundFile[];
  /** What each file was, in their order; of a pasted text there is one without a name. */
  readonly sources: readonly FoundSource[];
}

/** An environment or mock that will be written; `name` is the environment's, or the action's whose mock it is. */
export interface FoundFile {
  readonly what: 'environment' | 'mock';
  readonly name: string;
  /** POSIX, relative to the workspace. */
  readonly path: string;
}

export interface FoundSource {
  readonly name: string | null;
  /** What was recognised; null: it cannot be used, and `failure` says why. */
  readonly format: string | null;
  readonly actions: number;
  readonly environments: number;
  readonly mocks: number;
  readonly failure: string | null;
}

/** One action of an import, as a list shows it; thousands of them travel at once, so its text does not. */
export interface ActionSummary {
  /** In a preview: free in the workspace. */
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly safety: Safety;
  /** Null: it sends no request. */
  readonly method: string | null;
  /** A template. */
  readonly url: string;
  /** Names of the secrets it asks for. */
  readonly secrets: readonly string[];
}

export interface ImportDone {
  readonly documents: readonly StoredDocument[];
  /** Paths of environments and mocks that were written. */
  readonly files: readonly string[];
  /** Names of the credentials that were kept. */
  readonly secrets: readonly string[];
  /** What the person must still do, each in a sentence. */
  readonly notes: readonly string[];
}

/** What an undo took back, and what it left, each in a sentence with the reason. */
export interface ImportUndone {
  readonly removed: readonly string[];
  readonly left: readonly string[];
}

const handle = { handle: id };
const choice: z.ZodType<CallChoice> = z.union([
  z.object({ kind: z.literal('action'), id: name }),
  z.object({ kind: z.enum(['none', 'out', 'found']) }),
]);
const index = z.number().int().min(0);

export const importChannels = {
  /** Throws `bad-input` for a text that is nothing an action can be made of. */
  'import.preview': channel<ImportPreview>()(z.object({ text: importedText })),
  /** Files as one import. Throws `bad-input` when none of them can be used. */
  'import.previewFiles': channel<ImportPreview>()(
    z.object({
      files: z
        .array(z.object({ name: z.string().max(400), text: importedText }))
        .min(1)
        .max(LIMITS.importedFiles)
        .refine((files) => files.reduce((sum, { text }) => sum + text.length, 0) <= LIMITS.importedChars),
    }),
  ),
  /** The same of the text on the clipboard, which main reads. */
  'import.clipboard': channel<ImportPreview>()(z.object({})),
  /** The document that one action of a preview will be, by its index. Throws `not-found`. */
  'import.document': channel<{ readonly text: string }>()(z.object({ ...handle, index })),
  /** Keeps the credentials and writes the chosen actions, by their index. */
  'import.accept': channel<ImportDone>()(
    z.object({
      ...handle,
      chosen: z.array(index).max(LIMITS.importedActions),
      /** Takes the addresses; null: none is chosen. */
      environment: name.nullable(),
    }),
  ),
  /** Keeps a credential under another name. Throws `bad-input`, `already-exists`; the names stay then. */
  'import.renameSecret': channel<ImportPreview>()(z.object({ ...handle, from: name, to: name })),
  /** Takes back what an import wrote, as far as nobody has changed it since. Throws `not-found`. */
  'import.takeBack': channel<ImportUndone>()(z.object(handle)),
  /** Keeps the credentials of the first action, whose request the window lays into an open document. Writes no file. */
  'import.fill': channel<ImportDone>()(z.object(handle)),
  /** A stretch of the calls of a preview, masked as the log shows them. Throws `not-found`. */
  'import.calls': channel<CallList>()(z.object({ ...handle, ...windowOf, shown: z.enum(CALLS_SHOWN) })),
  /** Decides about a call, by its index, and all that are like it. Throws `not-found`, `unknown-action`. */
  'import.decide': channel<{ readonly calls: CallsFound; readonly changed: number }>()(
    z.object({ ...handle, index, choice }),
  ),
  /** Keeps the credentials and takes the calls into the log: all or none. Throws `aborted` when it is cancelled. */
  'import.log': channel<CallsLogged>()(z.object(handle)),
  /** Ends the taking in of calls that is under way: none of them is logged. */
  'import.cancel': channel<null>()(z.object(handle)),
  /** Removes all recordings of an import from the log. */
  'import.undo': channel<{ readonly removed: number }>()(z.object({ importId: id })),
  /** Forgets the credentials of a preview that is not wanted. */
  'import.discard': channel<null>()(z.object(handle)),
} as const;
