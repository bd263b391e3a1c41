import { create } from 'zustand';
import { goTo } from './tabs';

interface SecretFocus {
  /** The secret that the Secrets place shows; null: its first. */
  readonly shown: string | null;
  /** The secret whose field gets the focus as soon as it is on the screen. */
  readonly wanted: string | null;
}

/** Leads from where a secret was missed to the field where it is entered. */
const useSecretFocus = create<SecretFocus>(() => ({ shown: null, wanted: null }));

export const wantSecret = (name: string): void => useSecretFocus.setState({ wanted: name });

/** Whether this secret's field is wanted now; the field calls `secretReached` when it has the focus. */
export const useWantedSecret = (name: string): boolean => useSecretFocus(({ wanted }) => wanted === name);

export const secretReached = (): void => useSecretFocus.setState({ wanted: null });

/** The secret that the Secrets place shows. */
export const useShownSecret = (): string | null => useSecretFocus(({ shown }) => shown);

export const showSecret = (name: string | null): void => useSecretFocus.setState({ shown: name });

/** Goes to the Secrets place with this secret in view; null: with the one that was. */
export function openSecret(name: string | null): void {
  if (name !== null) showSecret(name);
  goTo('secrets');
}
