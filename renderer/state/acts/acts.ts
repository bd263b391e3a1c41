import { create } from 'zustand';
import { calls } from '@renderer/bridge/bridge';
import { workspaceTexts as texts } from '@renderer/texts/workspace';
import { chooseEnvironment, currentEnvironment } from '../environment';
import { useSecrets } from '../secrets';
import { say } from '../spoken';
import { reloadWorkspace, useWorkspace } from '../workspace';
import { inverse, type Act } from './act';
import { writePart } from './write-part';

interface ActsState {
  /** What can be taken back, the last one last. */
  readonly done: readonly Act[];
  readonly undone: readonly Act[];
}

const MAX_ACTS = 100;

/** What was done to files of the workspace that have no document of their own. */
export const useActs = create<ActsState>(() => ({ done: [], undone: [] }));

/** Acts happen one after the other: each is made for the texts the last one left. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Does what an act says, all of it or nothing: a part that fails takes back those before it.
 * @param plan reads the texts and says what to do; null: nothing to do
 * @throws FailureError of the part that failed
 */
export function perform(plan: () => Promise<Act | null>): Promise<void> {
  return inTurn(async () => {
    const act = await plan();
    if (act === null) return;
    await apply(act);
    useActs.setState(({ done }) => ({ done: [...done, act].slice(-MAX_ACTS), undone: [] }));
  });
}

export function undoAct(): Promise<void> {
  return inTurn(async () => {
    const act = useActs.getState().done.at(-1);
    if (!act) return;
    await apply(inverse(act));
    useActs.setState(({ done, undone }) => ({ done: done.slice(0, -1), undone: [...undone, act] }));
    say(texts.tookBack.undo(act.label));
  });
}

export function redoAct(): Promise<void> {
  return inTurn(async () => {
    const act = useActs.getState().undone.at(-1);
    if (!act) return;
    await apply(act);
    useActs.setState(({ done, undone }) => ({ done: [...done, act], undone: undone.slice(0, -1) }));
    say(texts.tookBack.redo(act.label));
  });
}

/** Another workspace: nothing of the last one can be taken back. */
export const forgetActs = (): void => useActs.setState({ done: [], undone: [] });

/** New keychain entries first, then the files, the old entries last: whatever fails, nothing is lost. */
async function apply(act: Act): Promise<void> {
  const { move } = act;
  const chosen = currentEnvironment()?.name;
  if (move) useSecrets.setState({ entries: await calls.secrets.beginMove(move) });
  const written: Act['parts'][number][] = [];
  try {
    for (const part of act.parts) {
      await writePart(part, act.label);
      written.push(part);
    }
  } catch (error) {
    for (const part of inverse({ ...act, parts: written }).parts) {
      await writePart(part, act.label).catch(() => undefined);
    }
    if (move) await calls.secrets.endMove({ ...move, from: move.to, to: move.from }).catch(() => undefined);
    await reload();
    throw error;
  }
  await reload();
  if (move?.what === 'environment' && chosen === move.from) chooseEnvironment(move.to);
  if (move) useSecrets.setState({ entries: await calls.secrets.endMove(move) });
}

async function reload(): Promise<void> {
  if (useWorkspace.getState().view) await reloadWorkspace();
}

function inTurn(work: () => Promise<void>): Promise<void> {
  const next = turn.then(work);
  turn = next.catch(() => undefined);
  return next;
}
