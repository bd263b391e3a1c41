import type { Failure } from '@shared/failure/failure.js';
import type { BodyInfo, Pick } from '@shared/response/body.js';
import type { Recording } from '@shared/recording/recording.js';
import type { Sender } from '../requests/sent.js';
import type { SecretStore } from '../secrets/store.js';

/** Where bodies are held, looked into and let go of. */
export interface BodyPort {
  add(bytes: Uint8Array, contentType: string | null, how: { readonly cut: boolean }): Promise<BodyInfo>;
  readonly pick: Pick;
  close(id: string): Promise<void>;
}

/** Where recordings are kept. */
export interface LogPort {
  append(recording: Recording): Promise<void>;
}

export interface RunnerPorts {
  readonly sender: Sender;
  readonly secrets: SecretStore;
  readonly bodies: BodyPort;
  /** Null: nothing is kept. */
  readonly logs: LogPort | null;
  /** The recording is on disk. */
  readonly onLogged?: (recording: Recording) => void;
  /** It could not be written; the run itself is done. */
  readonly onLogFailure?: (failure: Failure) => void;
}
