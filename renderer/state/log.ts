import { create } from 'zustand';
import type { LogFilter } from '@shared/recording/filter';
import { goTo } from './tabs';

/** Everything a filter can ask but for the text that is looked for. */
export type LogConditions = Omit<LogFilter, 'search' | 'contains'>;

interface LogState {
  readonly view: 'runs' | 'monitor';
  readonly search: string;
  /** Looks for the text inside words too. */
  readonly anywhere: boolean;
  readonly conditions: LogConditions;
  /** Id of the recording that is shown. */
  readonly selected: string | null;
  /** The part of it that the person looks at; it stays from one run to the next. */
  readonly part: 'answer' | 'request' | 'headers' | 'timing' | 'agent';
}

/** What the Log place looks at; it stays while other places are open. */
export const useLog = create<LogState>(() => ({
  view: 'runs',
  search: '',
  anywhere: false,
  conditions: {},
  selected: null,
  part: 'answer',
}));

export const setLog = (patch: Partial<LogState>): void => useLog.setState(patch);

/** Sets conditions; one that is given as undefined is taken off. */
export function setConditions(patch: {
  readonly [K in keyof LogConditions]: LogConditions[K] | undefined;
}): void {
  useLog.setState(({ conditions }) => {
    const merged: Readonly<Record<string, unknown>> = { ...conditions, ...patch };
    return {
      conditions: Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)),
    };
  });
}

/** Every run, whatever was asked before. */
export const showAllRuns = (): void => useLog.setState({ search: '', conditions: {} });

/** The filter that search and conditions make together. Pure. */
export function filterOf(search: string, anywhere: boolean, conditions: LogConditions): LogFilter {
  const text = search.trim();
  if (text === '') return conditions;
  return anywhere ? { ...conditions, contains: text } : { ...conditions, search: text };
}

/** Goes to the log: to one recording, to the runs of one action, or to those that meet conditions. */
export function openLog({
  action,
  selected,
  conditions,
}: {
  readonly action?: string;
  readonly selected?: string;
  readonly conditions?: LogConditions;
} = {}): void {
  useLog.setState({
    view: 'runs',
    search: '',
    conditions: { ...(action !== undefined && { actions: [action] }), ...conditions },
    ...(selected !== undefined && { selected }),
  });
  goTo('log');
}
