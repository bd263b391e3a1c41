import { z } from 'zod';
import type { BodyInfo, BodyMatch, Picked, TreeWindow } from '../response/body.js';
import type { Recording } from '../recording/recording.js';
import type { CredentialVerdict } from '../response/credential-verdict.js';
import { channel } from './channel.js';
import { documentText, givenValues, id, LIMITS, name, shortText, windowOf } from './limits.js';

/** A finished run: its recording and the handle of its whole body. */
export interface RunResult {
  readonly recording: Recording;
  readonly body: BodyInfo | null;
}

export const runChannels = {
  /**
   * Runs the document as given (saved or not). Progress comes as `run.progress` events. What changes something in
   * production is refused (`unconfirmed`) unless `confirmed` says that the person was asked.
   */
  'run.start': channel<RunResult>()(
    z.object({
      runId: id,
      text: documentText,
      environment: name.nullable(),
      given: givenValues,
      outputs: givenValues,
      confirmed: z.boolean(),
      /** Rules that the document breaks, for the recording. */
      findings: z.array(name).max(1000),
    }),
  ),
  /** Asks for an address with nothing but the credential, by GET, and says what the answer tells. */
  'run.testCredential': channel<CredentialVerdict>()(
    z.object({
      runId: id,
      text: documentText,
      environment: name.nullable(),
      given: givenValues,
      outputs: givenValues,
      /** A template; null: the action's own URL. */
      url: shortText.nullable(),
    }),
  ),
  'run.cancel': channel<null>()(z.object({ runId: id })),
  'body.rows': channel<TreeWindow>()(z.object({ id, ...windowOf })),
  'body.toggle': channel<TreeWindow>()(z.object({ id, path: shortText, open: z.boolean(), ...windowOf })),
  /** Opens what stands around a value of a JSON body, and gives its row. */
  'body.reveal': channel<number>()(z.object({ id, path: shortText })),
  'body.text': channel<{ readonly text: string; readonly total: number }>()(
    z.object({ id, from: z.number().int().min(0), length: z.number().int().min(1).max(LIMITS.pageChars) }),
  ),
  /** A picture to show, as an address that carries it; null when it is none or too large for that. */
  'body.picture': channel<{ readonly url: string } | null>()(z.object({ id })),
  'body.search': channel<{ readonly matches: readonly BodyMatch[]; readonly total: number }>()(
    z.object({ id, query: z.string().min(1).max(1000), from: z.number().int().min(0) }),
  ),
  'body.pick': channel<Picked>()(z.object({ id, path: shortText })),
  'body.save': channel<{ readonly path: string } | null>()(z.object({ id, suggestedName: name })),
} as const;
