import { create } from 'zustand';

/** The comparison in sight, for the keys that walk its differences; null: none is open. */
interface WalkState {
  readonly step: ((by: 1 | -1) => void) | null;
}

const useWalk = create<WalkState>(() => ({ step: null }));

/** Called by a comparison that comes into sight; returns the function that takes it back. */
export function offerWalk(step: (by: 1 | -1) => void): () => void {
  useWalk.setState({ step });
  return () => {
    if (useWalk.getState().step === step) useWalk.setState({ step: null });
  };
}

export const canWalk = (): boolean => useWalk.getState().step !== null;

export const walk = (by: 1 | -1): void => useWalk.getState().step?.(by);
