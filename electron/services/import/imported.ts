import type { ImportedValue } from '@shared/formats/openapi/read/servers.js';
import type { ActionSummary } from '@shared/ipc/imports.js';
import type { ImportedSecret } from '@shared/platforms/platform.js';
import type { ImportedCall } from '@shared/recording/imported-call.js';

/** What a text is, as documents ready to be written and calls ready to be logged; literal credentials stand beside them. */
export interface Imported {
  /** The id of an importer (`curl`, `openapi`) or of a platform. */
  readonly id: string;
  /** What people read: `cURL command`. */
  readonly format: string;
  readonly documents: readonly ImportedDocument[];
  /** Calls that a log tells of. */
  readonly calls: readonly ImportedCall[];
  /** Credentials that were taken out of the documents, which name them. */
  readonly secrets: readonly ImportedSecret[];
  readonly notes: readonly string[];
  /** What was left out, and why. */
  readonly skipped: readonly { readonly item: string; readonly reason: string }[];
  /** Environment values the actions use; null: the text does not say it. */
  readonly values: readonly ImportedValue[];
  /** Other files of a workspace. */
  readonly files: readonly ImportedFile[];
}

/** A valid environment or mock file of ours, taken over to the byte. */
export interface ImportedFile {
  readonly what: 'environment' | 'mock';
  /** The environment's own name; a mock's action, which only the name of its file says: empty when nothing does. */
  readonly name: string;
  readonly text: string;
}

/** A valid action document, with the facts of it that decide what becomes of it. Clones across threads. */
export interface ImportedDocument extends ActionSummary {
  readonly text: string;
  /** The hosts that its credentials go to, as far as its text says them. */
  readonly hosts: readonly string[];
}
