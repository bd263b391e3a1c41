import { create } from 'zustand';
import { goTo } from './tabs';

interface EnvironmentFocus {
  /** The environment that the Environments place shows; null: the chosen one. */
  readonly shown: string | null;
  /** The value whose field gets the focus as soon as it is on the screen. */
  readonly wanted: string | null;
}

const useEnvironmentFocus = create<EnvironmentFocus>(() => ({ shown: null, wanted: null }));

export const useShownEnvironment = (): string | null => useEnvironmentFocus(({ shown }) => shown);

export const showEnvironment = (name: string | null): void => useEnvironmentFocus.setState({ shown: name });

/** Whether the field of this value is wanted now; the field calls `valueReached` when it has the focus. */
export const useWantedValue = (): string | null => useEnvironmentFocus(({ wanted }) => wanted);

export const wantValue = (name: string): void => useEnvironmentFocus.setState({ wanted: name });

export const valueReached = (): void => useEnvironmentFocus.setState({ wanted: null });

/** Goes to the Environments place with this environment in view; null: with the one that was. */
export function openEnvironment(name: string | null, value: string | null = null): void {
  useEnvironmentFocus.setState(({ shown }) => ({ shown: name ?? shown, wanted: value }));
  goTo('environments');
}
