import { create } from 'zustand';
import { LIMITS } from '@shared/ipc/limits';
import type { LogFilter } from '@shared/recording/filter';
import { calls } from '@renderer/bridge/bridge';
import { logListTexts as texts } from '@renderer/texts/log-list';
import { attempt, tell, tellWithUndo } from './notice';

interface ChosenState {
  /** Ids of runs that are chosen together, beside the one that is shown. */
  readonly chosen: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** The runs of the list that are to be replayed, exported or deleted together. */
export const useChosen = create<ChosenState>(() => ({ chosen: NONE }));

export const clearChosen = (): void => useChosen.setState({ chosen: NONE });

/** Puts a run in or takes it out. @param shown the run in the detail: it is meant too when the first other one is put in */
export function toggleChosen(id: string, shown: string | null): void {
  useChosen.setState(({ chosen }) => {
    const next = new Set(chosen.size === 0 && shown !== null && shown !== id ? [shown] : chosen);
    if (!next.delete(id)) next.add(id);
    return { chosen: next };
  });
}

/** Chooses exactly these, as far as so many can be chosen together. */
export function chooseRuns(ids: readonly string[]): void {
  if (ids.length > LIMITS.chosenRuns) tell(texts.mostChosen(LIMITS.chosenRuns));
  useChosen.setState({ chosen: new Set(ids.slice(0, LIMITS.chosenRuns)) });
}

/** Chooses all that a filter finds, the newest of too many. */
export async function chooseAll(filter: LogFilter): Promise<void> {
  const { ids, more } = await calls.logs.ids({ filter });
  useChosen.setState({ chosen: new Set(ids) });
  if (more) tell(texts.mostChosen(ids.length));
}

/** Deletes runs from the log; undoing puts them back as they were. */
export async function deleteRuns(ids: readonly string[]): Promise<void> {
  const { removed } = await calls.logs.remove({ ids: [...ids] });
  clearChosen();
  tellWithUndo(texts.deleted(removed), texts.undo, () =>
    attempt(async () => {
      const { restored } = await calls.logs.restore({});
      tell(texts.restored(restored));
    }),
  );
}
