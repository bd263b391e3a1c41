import type { Action } from '@shared/action/action.js';
import { credentialProbe } from '@shared/action/credential-probe.js';
import { fail } from '@shared/failure/failure.js';
import { type CredentialVerdict, credentialVerdict } from '@shared/response/credential-verdict.js';
import type { RunInput } from './input.js';
import type { Runner } from './run.js';

/** All that decides the test beside the action. */
export interface CredentialTest extends Pick<
  RunInput,
  'action' | 'documentText' | 'values' | 'environment' | 'signal'
> {
  /** A template; null: the action's own URL. */
  readonly url: string | null;
}

/**
 * Asks for an address twice, without the credential and with it, and says what the two answers tell. Both are runs like
 * any other: host binding holds, and the log has them, under their own origin.
 * @throws FailureError `bad-input` where no GET can carry the credential
 */
export async function testCredential(
  runner: Runner,
  { url, action, ...how }: CredentialTest,
): Promise<CredentialVerdict> {
  const probe = credentialProbe(action, url);
  if (probe === null) return noProbe(action);
  const run = (asked: Action) => runner.run({ ...how, action: asked, origin: 'credential', keepBody: false });
  const without = await run(probe.without);
  const { recording } = await run(probe.withCredential);
  return credentialVerdict(recording, without.recording);
}

function noProbe({ request }: Action): never {
  const inBody = request?.auth?.kind === 'body';
  return fail({
    class: 'bad-input',
    message: inBody
      ? 'A credential in the body cannot be tested alone: a GET has no body, and anything else may change something.'
      : 'There is no credential to test.',
    hint: inBody ? 'Run the action instead.' : 'Choose how the action authenticates first.',
  });
}
