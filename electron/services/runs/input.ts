import type { Action } from '@shared/action/action.js';
import type { BodyInfo } from '@shared/response/body.js';
import type { RecordedOutput, Recording, RunOrigin } from '@shared/recording/recording.js';
import type { EnvironmentChain } from '@shared/template/environment.js';
import type { RenderedRequest } from '@shared/template/rendered.js';
import type { ResolvedValues } from '@shared/template/values.js';
import type { RunPhase } from '../requests/sent.js';

/** All that decides a run. */
export interface RunInput {
  readonly action: Action;
  /** The document's text, for its hash; null when the action has none. */
  readonly documentText: string | null;
  /** What stands for the placeholders, from `resolveValues`. */
  readonly values: ResolvedValues;
  /** Sent instead of what the action renders: a recording's request that is replayed, or a platform's own form. */
  readonly request?: RenderedRequest;
  /** Names the entry of the keychain, and the recording. */
  readonly environment: EnvironmentChain | null;
  readonly origin: RunOrigin;
  readonly caseName?: string | null;
  readonly platform?: string | null;
  readonly conversationId?: string | null;
  /** Id of the recording that is run again. */
  readonly replayOf?: string | null;
  /** Rules of the document's findings, for the recording. */
  readonly findings?: readonly string[];
  /** Whether the answer's body stays open for looking into; the caller closes it. */
  readonly keepBody: boolean;
  readonly signal: AbortSignal;
  readonly onPhase?: (phase: RunPhase) => void;
}

/** What a run gives to the process that asked for it. Only `recording` and `body` may leave the process. */
export interface Ran {
  readonly recording: Recording;
  /** The card of the redacted body; null when none came or it was not to be kept. */
  readonly body: BodyInfo | null;
  /** As picked, not redacted: what later actions are given. */
  readonly outputs: readonly RecordedOutput[];
}
