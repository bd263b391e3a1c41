import { create } from 'zustand';
import { calls } from '@renderer/bridge/bridge';
import { workspaceTexts as texts } from '@renderer/texts/workspace';
import type { Way } from '../documents/history';
import { chooseEnvironment, currentEnvironment } from '../environment';
import { useSecrets } from '../secrets';
import { say } from '../spoken';
import { reloadWorkspace, useWorkspace } from '../workspace';
import { inverse, isOfActions, type Act, type Plan } from './act';
import type { TakeBack } from './write-document';
import { expectUnchanged, writePart } from './write-part';

interface ActsState {
  /** What can be taken back, the last one last. */
  readonly done: readonly Act[];
  readonly undone: readonly Act[];
}

const MAX_ACTS = 100;

/** What was done to several files at once, or to files of the workspace that have no document of their own. */
export const useActs = create<ActsState>(() => ({ done: [], undone: [] }));

/** Acts happen one after the other: each is made for the texts the last one left. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Carries a plan out, all of it or nothing: a part that fails takes back those before it.
 * @param plan reads the texts and says what to do; null: nothing to do
 * @throws FailureError of the part that failed
 */
export function perform(plan: () => Promise<Plan | null>): Promise<void> {
  return inTurn(async () => {
    const planned = await plan();
    if (planned === null) return;
    const act = { ...planned, id: crypto.randomUUID() };
    await apply(act, 'do');
    useActs.setState(({ done }) => ({ done: [...done, act].slice(-MAX_ACTS), undone: [] }));
  });
}

/** The act that undo, or redo, means in a place that has no document. Acts of actions are taken back in those. */
export function lastAct(acts: readonly Act[]): Act | undefined {
  return acts.findLast((act) => !isOfActions(act));
}

/** @param id of the act; without it the last one that is not of actions alone */
export function undoAct(id?: string): Promise<void> {
  return inTurn(async () => {
    const act = chosen(useActs.getState().done, id);
    if (!act) return;
    await apply(act, 'undo');
    useActs.setState(({ done, undone }) => ({ done: without(done, act), undone: [...undone, act] }));
    say(texts.tookBack.undo(act.label));
  });
}

/** @param id as for `undoAct` */
export function redoAct(id?: string): Promise<void> {
  return inTurn(async () => {
    const act = chosen(useActs.getState().undone, id);
    if (!act) return;
    await apply(act, 'redo');
    useActs.setState(({ done, undone }) => ({ done: [...done, act], undone: without(undone, act) }));
    say(texts.tookBack.redo(act.label));
  });
}

/** Another workspace: nothing of the last one can be taken back. */
export const forgetActs = (): void => useActs.setState({ done: [], undone: [] });

function chosen(acts: readonly Act[], id: string | undefined): Act | undefined {
  return id === undefined ? lastAct(acts) : acts.find((act) => act.id === id);
}

function without(acts: readonly Act[], gone: Act): readonly Act[] {
  return acts.filter((act) => act !== gone);
}

/** New keychain entries first, then the files, the old entries last: whatever fails, nothing is lost. */
async function apply(act: Act, way: 'do' | Way): Promise<void> {
  const { id, label, move, parts } = way === 'undo' ? inverse(act) : act;
  const environment = currentEnvironment()?.name;
  expectUnchanged(parts);
  if (move) useSecrets.setState({ entries: await calls.secrets.beginMove(move) });
  const written: TakeBack[] = [];
  try {
    for (const part of parts) written.push(await writePart(part, { act: id, label, way }));
  } catch (error) {
    for (const takeBack of written.toReversed()) await takeBack().catch(() => undefined);
    if (move) await calls.secrets.endMove({ ...move, from: move.to, to: move.from }).catch(() => undefined);
    await reload();
    throw error;
  }
  await reload();
  if (move?.what === 'environment' && environment === move.from) chooseEnvironment(move.to);
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
