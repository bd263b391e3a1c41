import type { Action } from '../action/action.js';
import type { Failure } from '../failure/failure.js';
import type { Profile } from '../platforms/profile.js';
import type { ExportedFile, Loss, WorkspaceFacts } from '../platforms/platform.js';
import type { ResolvedValues } from '../template/values.js';

/** A general file format that actions are written to. One file or folder, one line in the registry. */
export interface Format {
  readonly id: string;
  readonly name: string;
  /** Where its facts come from. */
  readonly docs: string;
  /** How a value that is filled in later stands in it: `{name}`, `$NAME`. */
  readonly dialect: string;
  /** What it can express, each fact with its source; null: whatever a request is. */
  readonly profile: Profile | null;
  export(actions: readonly Action[], context: FormatContext): FormatResult;
}

/** What an export needs beside the actions. */
export interface FormatContext {
  /** What the actions are together: the workspace's name. */
  readonly title: string;
  /** The values of one action in the chosen environment, never secrets. */
  readonly values: (action: Action) => ResolvedValues;
  readonly workspace?: WorkspaceFacts;
}

export interface FormatResult {
  readonly files: readonly ExportedFile[];
  readonly losses: readonly (Loss & { readonly action: string })[];
  /** What readers of the file should know, each in a sentence. */
  readonly notes: readonly string[];
  /** Actions that the format cannot have at all. */
  readonly failures: readonly (Failure & { readonly action: string })[];
}
