import { create } from 'zustand';
import { goTo } from './tabs';

interface LogState {
  readonly search: string;
  /** Id of an action; null: all. */
  readonly action: string | null;
  /** Id of the recording that is shown. */
  readonly selected: string | null;
}

/** What the Log place looks at; it stays while other places are open. */
export const useLog = create<LogState>(() => ({ search: '', action: null, selected: null }));

export const setLog = (patch: Partial<LogState>): void => useLog.setState(patch);

/** Goes to the log, to one recording or to the runs of one action. */
export function openLog(patch: Partial<LogState> = {}): void {
  useLog.setState({ search: '', action: null, ...patch });
  goTo('log');
}
