import { create } from 'zustand';
import type { Action } from '@shared/action/action';
import { readAction } from '@shared/action/read';
import { calls } from '@renderer/bridge/bridge';

/** An action to begin with. */
export interface StarterAction {
  readonly text: string;
  readonly action: Action;
  readonly mock: string | null;
}

interface StartersState {
  /** Null until they were read. */
  readonly starters: readonly StarterAction[] | null;
}

export const useStarters = create<StartersState>(() => ({ starters: null }));

/** Reads the actions to begin with, once. Without them one begins from scratch. */
export async function loadStarters(): Promise<void> {
  if (useStarters.getState().starters) return;
  const listed = await calls.starter.list({}).catch(() => []);
  const starters = listed.flatMap(({ text, mock }) => {
    const { action } = readAction(text);
    return action ? [{ text, action, mock }] : [];
  });
  useStarters.setState({ starters });
}
