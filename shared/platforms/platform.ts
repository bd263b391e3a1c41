import type { Action } from '../action/action.js';
import type { ContextValue } from '../action/schema/parameter.js';
import type { Plain } from '../document/plain.js';
import type { Finding } from '../lint/finding.js';
import type { RuleCard } from '../lint/rule.js';
import type { Json } from '../json/json.js';
import type { ImportedCall } from '../recording/imported-call.js';
import type { RenderedRequest } from '../template/rendered.js';
import type { ResolvedValues } from '../template/values.js';
import type { Profile } from './profile.js';

/** An agent platform: what it can express, and how an action looks there. One folder, one line in the registry. */
export interface Platform {
  readonly id: string;
  readonly name: string;
  /** The part of the name that tells its modes apart, shown in a lighter text (`API request`). */
  readonly mode?: string;
  /** Where its facts come from. */
  readonly docs: string;
  readonly profile: Profile;
  /** Its own rules, beside those of its profile. */
  readonly rules: readonly RuleCard[];
  /** Everything that stands in the way on this platform: its profile's limits and its own rules. */
  check(action: Action, workspace?: WorkspaceFacts): readonly Finding[];
  preview(action: Action, values: ResolvedValues, workspace?: WorkspaceFacts): Preview;
  /** Throws FailureError `cannot-export` when the platform has no such thing as this action. */
  export(action: Action, context: ExportContext): ExportResult;
  /** Reads a file of this platform. Throws FailureError `bad-input`. Absent: the platform shows nothing to read. */
  import?(text: string): ImportResult;
  /** Reads its call log or transcript; null for a text that is none. Never throws. Absent: nothing is documented. */
  readCalls?(log: CallLog): CallsRead | null;
}

/** A text that may be the log of a platform. */
export interface CallLog {
  readonly text: string;
  /** The same as JSON, parsed once for all platforms; null when it is none. */
  readonly json: Json | null;
}

export interface CallsRead {
  readonly calls: readonly ImportedCall[];
  /** Calls that were left out, and why. */
  readonly skipped: readonly { readonly item: string; readonly reason: string }[];
}

/** What the action may refer to outside its own document. */
export interface WorkspaceFacts {
  readonly actions: readonly Action[];
  /** Context values declared in `workspace.yaml`. */
  readonly context: readonly ContextValue[];
}

/** What the export needs beside the action: the chosen environment's values (never secrets). */
export interface ExportContext {
  readonly values: ResolvedValues;
  readonly workspace?: WorkspaceFacts;
}

export interface Preview {
  /** The call the model makes, for platforms that are function formats. */
  readonly toolCall?: { readonly name: string; /** JSON text */ readonly arguments: string };
  /** The request, byte for byte as this platform sends it (or your server behind the tool call). */
  readonly request?: RenderedRequest;
  readonly omitted: readonly string[];
  readonly notes: readonly string[];
}

export interface ExportResult {
  /** Empty when the platform has no file; then the sheet is the export. */
  readonly files: readonly ExportedFile[];
  readonly losses: readonly Loss[];
  readonly sheet: Sheet;
}

export interface ExportedFile {
  /** POSIX, relative to the output folder: `create-support-ticket.solveo.json`. */
  readonly path: string;
  readonly text: string;
}

/** One thing an export cannot carry over, with what becomes of it. */
export interface Loss {
  /** What is lost, short: `Delay message`. */
  readonly what: string;
  /** What becomes of it: `the model's own words`. */
  readonly becomes: string;
  /** The node of the document. */
  readonly path: readonly (string | number)[];
  /** The node that takes it up there, where another one does: the description holds "when not to use". */
  readonly into?: readonly (string | number)[];
  /** It lies in the nature of the platform and holds for every action there: the export is complete all the same. */
  readonly inherent?: true;
}

/** A fill-in sheet: the platform's form in its own order and words, ready to copy. */
export interface Sheet {
  /** A paste-ready paragraph for the agent's prompt. */
  readonly prompt: string;
  /** What to prepare, and the click path. */
  readonly before: readonly string[];
  readonly fields: readonly SheetField[];
  /** What to do after: the platform's own test checklist. */
  readonly after: readonly string[];
}

export interface SheetField {
  readonly group: string;
  readonly label: string;
  readonly value: string;
  /** The field takes a secret: the value is its name, and main copies it from the keychain. */
  readonly secret?: string;
  readonly note?: string;
}

export interface ImportResult {
  /** Documents as plain trees, ready to be written as YAML. */
  readonly actions: readonly Plain[];
  readonly notes: readonly string[];
  /** Literal credentials that were found and replaced by `{{secret.name}}`. Main moves the values to the keychain. */
  readonly secrets: readonly ImportedSecret[];
}

export interface ImportedSecret {
  readonly name: string;
  readonly value: string;
  readonly where: string;
}
