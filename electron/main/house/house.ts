import { personalRules } from '@shared/action/schema/workspace.js';
import { dataFolder, logFile } from '@services/settings/data-folder.js';
import { openRecent, type RecentWorkspaces } from '@services/settings/recent.js';
import { openSettings, type SettingsFile } from '@services/settings/settings.js';
import { type Bodies, openBodies } from '@services/bodies/open.js';
import { type LogStore, openLogs } from '@services/logs/store.js';
import { type Drafts, openDrafts } from '@services/workspace/drafts.js';
import type { Tell } from '../ipc/tell.js';
import type { Paths } from '../paths.js';
import { AppReplays } from './app-replays.js';
import { AppRuns } from './app-runs.js';
import { AppExports } from './app-exports.js';
import { type AppSecrets, appSecrets } from './app-secrets.js';
import { AppNetwork } from './app-network.js';
import { AppImports } from './imports/app-imports.js';
import { openImportThread } from './imports/import-thread.js';
import { AppLinks } from './app-links.js';
import { LogRemovals } from './log-removals.js';
import { MockApi } from './mock-api.js';
import { type OpenWorkspace, OpenWorkspaces } from './open-workspaces.js';
import { retentionOf } from './retention.js';
import { type ClipboardPort, SecretClipboard } from './secret-clipboard.js';

/** Every service of the app, wired once. What is costly starts when it is first asked for. */
export interface House {
  readonly dataFolder: string;
  /** The folder of the actions to begin with. */
  readonly starters: string;
  readonly settings: SettingsFile;
  readonly recent: RecentWorkspaces;
  readonly workspaces: OpenWorkspaces;
  readonly secrets: AppSecrets;
  readonly secretClipboard: SecretClipboard;
  readonly runs: AppRuns;
  readonly replays: AppReplays;
  readonly imports: AppImports;
  readonly exports: AppExports;
  readonly network: AppNetwork;
  readonly links: AppLinks;
  /** Of the open workspace. */
  readonly drafts: () => Promise<Drafts>;
  readonly bodies: () => Bodies;
  /** The log of the open workspace. */
  readonly logs: () => Promise<LogStore>;
  readonly removals: LogRemovals;
  readonly close: () => Promise<void>;
}

export function furnish(paths: Paths, tell: Tell, clipboard: ClipboardPort): House {
  const folder = dataFolder();
  const recent = openRecent(folder);
  const mockApi = new MockApi();
  const workspaces = new OpenWorkspaces({
    dataFolder: folder,
    example: paths.example,
    recent,
    mockApi,
    changed: (view) => tell('workspace.changed', view),
  });
  let bodies: Bodies | null = null;
  const stores = new Map<string, Promise<LogStore>>();
  const logged = new Map<string, OpenWorkspace>();
  const importThread = openImportThread();
  const secrets = appSecrets(async () => (await workspaces.current()).id);
  const secretClipboard = new SecretClipboard(clipboard);
  const openBodiesOnce = () => (bodies ??= openBodies());
  const settings = openSettings(folder);
  const logs = async () => {
    const open = await workspaces.current();
    logged.set(open.id, open);
    const store = stores.get(open.id) ?? openLog(open.id);
    stores.set(open.id, store);
    return store;
  };
  const openLog = async (id: string) =>
    openLogs(logFile(folder, id), {
      retention: await retentionOf(settings),
      // A workspace that is opened again is read anew.
      personal: () => personalRules(logged.get(id)?.contents.workspace ?? {}),
      onNotice: (notice) => tell('app.notice', notice),
      onChanged: () => tell('logs.changed', null),
    });
  const network = new AppNetwork(settings, process.env, () => runs.networkChanged());
  const runs = new AppRuns({
    workspaces,
    secrets,
    bodies: openBodiesOnce,
    logs,
    network: () => network.now(),
    tell,
  });
  const replays = new AppReplays({ workspaces, runs, logs, tell });
  const opened = new Map<string, Drafts>();
  const drafts = async () => {
    const { workspace } = await workspaces.current();
    const here = opened.get(workspace.folder) ?? openDrafts(folder, workspace.folder);
    opened.set(workspace.folder, here);
    return here;
  };
  return {
    dataFolder: folder,
    starters: paths.starters,
    settings,
    recent,
    workspaces,
    secrets,
    secretClipboard,
    runs,
    replays,
    network,
    imports: new AppImports({
      workspaces,
      secrets,
      logs,
      thread: importThread,
      progress: (handle, done, total) => tell('import.progress', { handle, done, total }),
      changed: () => tell('logs.changed', null),
    }),
    exports: new AppExports(folder, () => workspaces.current()),
    drafts,
    links: new AppLinks({ workspaces, recent, arrived: () => tell('link.arrived', null) }),
    bodies: openBodiesOnce,
    logs,
    removals: new LogRemovals(logs, tell),
    async close() {
      await secretClipboard.clear().catch(() => undefined);
      replays.close();
      await runs.close();
      // At once: a client that keeps the mock waiting must not keep the log from being put in order.
      await Promise.allSettled([
        ...[...stores.values()].map(async (store) => (await store).close()),
        workspaces.close(),
        mockApi.close(),
        bodies?.end(),
        importThread.end(),
      ]);
    },
  };
}
