import type { Action } from '@shared/action/action.js';
import type { Recording } from '@shared/recording/recording.js';
import type { ReplayAround } from '@shared/recording/replay/prepare.js';
import type { Ran, RunInput } from '../runs/input.js';

/** What replaying needs of the house. */
export interface ReplayPorts {
  /** @throws FailureError `not-found` */
  show(id: string): Promise<Recording>;
  /** The workspace as it is now, as far as this recording is concerned. */
  around(recording: Recording): ReplayAround & { readonly documentText: string | null };
  /** The rules that an action, as its document now is, breaks. */
  rulesBroken(action: Action): readonly string[];
  run(input: RunInput): Promise<Ran>;
}
