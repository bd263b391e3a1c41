import type { WorkspaceView } from '@shared/ipc/workspace';
import { listen } from '@renderer/bridge/bridge';
import { sessionTexts } from '@renderer/texts/session';
import { flushAll } from './documents/save';
import { dropDrafts, followWithDrafts, recoverDrafts } from './documents/drafts';
import { followLinks } from './links';
import { followWithLint } from './documents/lint';
import { followNeighboursWithLint } from './documents/lint-neighbours';
import { openDocument } from './documents/document';
import { reconcile } from './documents/reconcile';
import { readDocument, useDocuments } from './documents/store';
import { followWithReadiness } from './readiness';
import { whenAtRest } from './at-rest';
import { forgetActs } from './acts/acts';
import { addRecentRun, loadRecentRuns } from './recent-runs';
import { progressRun, useRuns } from './runs';
import { showEnvironment } from './environment-focus';
import { showFailure } from './notice';
import { showSecret } from './secret-focus';
import { forgetTicks } from './sheet-ticks';
import { useSecrets } from './secrets';
import { changeSettings, flushSettings, loadSettings, useSettings } from './settings';
import { rememberedFieldDrafts, restoreFieldDrafts, useFieldDrafts } from './field-drafts';
import { useFolded } from './folders';
import { restoreTabs, sessionOfTabs, useTabs } from './tabs';
import { askForWorkspace, loadRecent, loadWorkspace, useWorkspace } from './workspace';

/** Puts a workspace in place of the last one: its documents, its tabs, its runs. */
function begin(view: WorkspaceView): void {
  dropDrafts();
  useDocuments.setState({
    documents: new Map(view.actions.map((stored) => [stored.file, openDocument(stored)])),
  });
  useRuns.setState({ runs: new Map(), outputs: {} });
  forgetActs();
  forgetTicks();
  showSecret(null);
  showEnvironment(null);
  useSecrets.setState({ entries: null, keychain: null });
  const remembered = useSettings.getState().settings?.sessions[view.workspace.id];
  useFolded.setState({ folded: new Set(remembered?.folded) });
  restoreFieldDrafts(remembered?.fieldDrafts);
  restoreTabs(remembered, (file) => useDocuments.getState().documents.has(file));
  // Read before it is drawn: drawn unread, the whole place would be drawn twice.
  const { current } = useTabs.getState();
  if (current !== null) readDocument(current);
  void recoverDrafts();
  // Asking for them opens the log, which takes longer than drawing the window.
  whenAtRest(() => {
    void loadRecentRuns();
    void loadRecent();
  });
}

/** Remembers how the workspace looks, for the next start. */
function rememberSession(): void {
  const view = useWorkspace.getState().view;
  const settings = useSettings.getState().settings;
  if (!view || !settings) return;
  const session = {
    ...sessionOfTabs(),
    folded: [...useFolded.getState().folded].slice(0, 200),
    fieldDrafts: rememberedFieldDrafts(),
  };
  if (JSON.stringify(session) === JSON.stringify(settings.sessions[view.workspace.id])) return;
  changeSettings({ sessions: { ...settings.sessions, [view.workspace.id]: session } });
}

/** Takes in what another program changed in the folder. */
function follow(view: WorkspaceView): void {
  useWorkspace.setState({ view });
  useDocuments.setState(({ documents }) => ({
    documents: reconcile(documents, view.actions, { label: sessionTexts.changedOnDisk, at: Date.now() }),
  }));
}

/** Writes what is pending; called when the window hides or closes. */
async function settle(): Promise<void> {
  await Promise.all([flushAll(useDocuments.getState().documents.keys()), flushSettings()]);
}

/** Wires stores and events together, once, and loads the workspace to begin with. */
export async function startSession(): Promise<void> {
  useWorkspace.subscribe(({ view }, before) => {
    if (view && view.workspace.id !== before.view?.workspace.id) begin(view);
    else if (view && view.folder !== before.view?.folder) begin(view);
  });
  useTabs.subscribe(rememberSession);
  useFolded.subscribe(rememberSession);
  useFieldDrafts.subscribe(rememberSession);
  listen('workspace.changed', follow);
  listen('run.progress', progressRun);
  listen('logs.added', addRecentRun);
  // Another program wrote to the log, or runs were deleted.
  listen('logs.changed', () => void loadRecentRuns());
  listen('app.notice', showFailure);
  window.addEventListener('visibilitychange', () => void settle());
  window.addEventListener('beforeunload', () => void settle());
  // Both are asked for at once; the settings say which tabs of the workspace were open.
  const first = askForWorkspace();
  await loadSettings();
  followWithDrafts();
  await loadWorkspace(first);
  followWithLint();
  followNeighboursWithLint();
  followLinks();
  whenAtRest(followWithReadiness);
}
