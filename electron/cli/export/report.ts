import type { Failure } from '@shared/failure/failure.js';
import type { ExportedFile } from '@shared/platforms/platform.js';
import type { ActionFinding } from '../lint-workspace.js';

/** What an export asks for. */
export interface ExportOptions {
  /** Absolute; null: nothing is written. */
  readonly folder: string | null;
  readonly environment: string | null;
  /** Compare with what is there instead of writing. */
  readonly check: boolean;
}

export interface ExportLoss {
  readonly action: string;
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly becomes: string;
}

/** What an export makes of actions, before anything is written. */
export interface Exported {
  readonly files: readonly ExportedFile[];
  /** Fill-in sheets, for people; a platform without files has nothing else. */
  readonly sheets: readonly ExportedFile[];
  readonly losses: readonly ExportLoss[];
  readonly findings: readonly ActionFinding[];
  /** Actions that cannot be exported at all. */
  readonly failures: readonly (Failure & { readonly action: string })[];
  /** Of an export to a platform: what is written for each action, by its id. */
  readonly byAction?: ReadonlyMap<string, readonly ExportedFile[]>;
  /** What readers of the files should know, each in a sentence. */
  readonly notes: readonly string[];
}
