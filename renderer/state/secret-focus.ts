import { create } from 'zustand';

interface SecretFocus {
  /** The secret whose field gets the focus as soon as it is on the screen. */
  readonly wanted: string | null;
}

/** Leads from where a secret was missed to the field where it is entered. */
const useSecretFocus = create<SecretFocus>(() => ({ wanted: null }));

export const wantSecret = (name: string): void => useSecretFocus.setState({ wanted: name });

/** The secret that is wanted now; null: none. */
export const useSecretWanted = (): string | null => useSecretFocus(({ wanted }) => wanted);

/** Whether this secret's field is wanted now; the field calls `secretReached` when it has the focus. */
export const useWantedSecret = (name: string): boolean => useSecretFocus(({ wanted }) => wanted === name);

export const secretReached = (): void => useSecretFocus.setState({ wanted: null });
