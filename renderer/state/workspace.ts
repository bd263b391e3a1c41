import { create } from 'zustand';
import { fail, toFailure, type Failure } from '@shared/failure/failure';
import type { RecentWorkspace, WorkspaceView } from '@shared/ipc/workspace';
import { calls } from '@renderer/bridge/bridge';
import { workspaceTexts as texts } from '@renderer/texts/workspace';
import { isDirty } from './documents/document';
import { flushAll } from './documents/save';
import { useDocuments } from './documents/store';

interface WorkspaceState {
  /** Null until the first answer of main. */
  readonly view: WorkspaceView | null;
  readonly failure: Failure | null;
  readonly recent: readonly RecentWorkspace[];
  /** True while another workspace is being opened. */
  readonly opening: boolean;
}

export const useWorkspace = create<WorkspaceState>(() => ({
  view: null,
  failure: null,
  recent: [],
  opening: false,
}));

/** Writes what was edited; refuses to go on while a text could not be written, since it would be lost. */
async function leaveNothingBehind(): Promise<void> {
  const documents = () => useDocuments.getState().documents;
  await flushAll(documents().keys());
  const unsaved = [...documents().values()].find(isDirty);
  if (unsaved) {
    fail({
      class: 'conflict',
      message: texts.unsaved(unsaved.file),
      hint: texts.unsavedHint,
    });
  }
}

async function opening(open: () => Promise<WorkspaceView | null>): Promise<WorkspaceView | null> {
  useWorkspace.setState({ opening: true });
  try {
    await leaveNothingBehind();
    const view = await open();
    if (view) useWorkspace.setState({ view, failure: null });
    return view;
  } catch (error) {
    useWorkspace.setState({ failure: toFailure(error) });
    return null;
  } finally {
    useWorkspace.setState({ opening: false });
  }
}

/** Asks main for the workspace to begin with; what goes wrong is told where the answer is taken in. */
export function askForWorkspace(): Promise<WorkspaceView> {
  const asked = calls.workspace.current({});
  asked.catch(() => undefined);
  return asked;
}

/** Takes in the workspace to begin with. */
export const loadWorkspace = (asked: Promise<WorkspaceView>) => opening(() => asked);
/** Opens a folder, or asks for one. Null: cancelled or failed; then `failure` says why. */
export const openWorkspace = (folder?: string) =>
  opening(() => calls.workspace.open(folder ? { folder } : {}));
export const createWorkspace = (name: string) => opening(() => calls.workspace.create({ name }));
export const openExample = () => opening(() => calls.workspace.openExample({}));

export async function loadRecent(): Promise<void> {
  try {
    useWorkspace.setState({ recent: await calls.workspace.recent({}) });
  } catch {
    useWorkspace.setState({ recent: [] });
  }
}

/** Reads the workspace again after a file other than an action was written by this window. */
export async function reloadWorkspace(): Promise<void> {
  useWorkspace.setState({ view: await calls.workspace.current({}) });
}

export const dismissFailure = (): void => useWorkspace.setState({ failure: null });
