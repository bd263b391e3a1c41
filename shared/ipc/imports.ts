import { z } from 'zod';
import { channel } from './channel.js';
import { documentText, id } from './limits.js';
import type { StoredDocument } from './workspace.js';

/** What a pasted or dropped text is, before anything is made of it. The values of its credentials stay in main. */
export interface ImportPreview {
  /** What to accept; later previews make it void in time. */
  readonly handle: string;
  /** What was recognised: `cURL command`, `Vapi API request`. */
  readonly format: string;
  readonly actions: readonly ImportedAction[];
  readonly secrets: readonly FoundSecret[];
  /** What could not be made an action, and why. */
  readonly skipped: readonly { readonly what: string; readonly why: string }[];
  readonly notes: readonly string[];
}

export interface ImportedAction {
  /** Free in the workspace. */
  readonly id: string;
  readonly name: string;
  /** The document that will be written. */
  readonly text: string;
}

/** A literal credential that was found, by the name it gets. */
export interface FoundSecret {
  readonly name: string;
  /** `the header Authorization`. */
  readonly where: string;
  /** The hosts it will be bound to: those its requests go to. */
  readonly hosts: readonly string[];
  /** The keychain holds this very value under this name already. */
  readonly known: boolean;
}

export interface ImportDone {
  readonly documents: readonly StoredDocument[];
  /** Names of the credentials that were kept. */
  readonly secrets: readonly string[];
}

const handle = { handle: id };

export const importChannels = {
  /** Throws `bad-input` for a text that is nothing an action can be made of. */
  'import.preview': channel<ImportPreview>()(z.object({ text: documentText })),
  /** The same of the text on the clipboard, which main reads. */
  'import.clipboard': channel<ImportPreview>()(z.object({})),
  /** Keeps the credentials and writes the chosen actions, by their index. */
  'import.accept': channel<ImportDone>()(
    z.object({ ...handle, chosen: z.array(z.number().int().min(0)).min(1).max(2000) }),
  ),
  /** Keeps the credentials of the first action, whose request the window lays into an open document. Writes no file. */
  'import.fill': channel<ImportDone>()(z.object(handle)),
  /** Forgets the credentials of a preview that is not wanted. */
  'import.discard': channel<null>()(z.object(handle)),
} as const;
