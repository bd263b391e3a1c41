import type { ImportedValue } from '@shared/formats/openapi/read/servers.js';
import type { ImportedSecret } from '@shared/platforms/platform.js';

/** What a text is, as documents ready to be written; literal credentials stand beside them. */
export interface Imported {
  /** `curl`, `openapi`, `http`, `actionbench` or the id of a platform. */
  readonly id: string;
  /** What people read: `cURL command`. */
  readonly format: string;
  /** Valid action documents. */
  readonly texts: readonly string[];
  readonly secrets: readonly ImportedSecret[];
  readonly notes: readonly string[];
  /** What was left out, and why. */
  readonly skipped: readonly { readonly item: string; readonly reason: string }[];
  /** Environment values the actions use; null: the text does not say it. */
  readonly values: readonly ImportedValue[];
}
