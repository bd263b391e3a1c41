import { documentOf } from '@renderer/state/documents/store';
import { openSecret, wantSecret } from '@renderer/state/secret-focus';
import { setStep } from '@renderer/state/tabs';

/**
 * Goes to the field of a secret: the Authentication step has those it names, all others are entered in the Secrets place.
 * @param entry what it is kept under: its name, unless the environment uses another entry
 */
export function enterSecret(file: string, name: string, entry: string): void {
  const auth = documentOf(file)?.lastValid?.request?.auth;
  const isInStep = name === entry && JSON.stringify(auth ?? null).includes(`{{secret.${name}}}`);
  wantSecret(entry);
  if (isInStep) setStep(file, 'authentication');
  else openSecret(entry);
}
