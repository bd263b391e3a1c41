import { create } from 'zustand';
import { setLog, useLog } from './log';
import { goTo } from './tabs';

/** A replay that is looked at beside its original, both by their ids. */
interface Compared {
  readonly original: string;
  readonly replay: string;
}

const useReplays = create<{ readonly compared: Compared | null }>(() => ({ compared: null }));

/** The comparison on the screen: it gives way as soon as another recording is chosen. */
export function useCompared(): Compared | null {
  const compared = useReplays((state) => state.compared);
  const selected = useLog((state) => state.selected);
  return compared?.replay === selected ? compared : null;
}

/** Shows a replay beside its original in the log. */
export function compareReplay(original: string, replay: string): void {
  useReplays.setState({ compared: { original, replay } });
  setLog({ view: 'runs', selected: replay });
  goTo('log');
}

export const closeComparison = (): void => useReplays.setState({ compared: null });
