import { join } from 'node:path';
import { readAction } from '@shared/action/read.js';
import { fail } from '@shared/failure/failure.js';
import type { EnvironmentView, WorkspaceView } from '@shared/ipc/workspace.js';
import type { RecentWorkspaces } from '@services/settings/recent.js';
import { followMock } from '@services/mocks/follow-mock.js';
import { initWorkspace } from '@services/workspace/create.js';
import type { WorkspaceContents } from '@services/workspace/contents.js';
import { openWorkspace, type Workspace } from '@services/workspace/open.js';
import type { Watch } from '@services/workspace/watch.js';
import type { MockApi } from './mock-api.js';

/** The workspace of the window and what belongs to it while it is open. */
export interface OpenWorkspace {
  readonly workspace: Workspace;
  readonly id: string;
  contents: WorkspaceContents;
  watch: Watch | null;
}

export interface OpenWorkspacesParts {
  readonly dataFolder: string;
  /** The example workspace that the app ships. */
  readonly example: string;
  readonly recent: RecentWorkspaces;
  readonly mockApi: MockApi;
  /** Another program changed files. */
  readonly changed: (view: WorkspaceView) => void;
}

/** Opens one workspace at a time for the window. */
export class OpenWorkspaces {
  #current: OpenWorkspace | null = null;
  /** Opening and reading happen one after the other, so that two windows' worth of calls see the same state. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: OpenWorkspacesParts) {}

  /** The workspace to begin with: the open one, the last one, else the example. */
  current(): Promise<OpenWorkspace> {
    return this.inTurn(async () => this.#current ?? (await this.openFirst()));
  }

  async view(): Promise<WorkspaceView> {
    return this.viewOf(await this.current());
  }

  open(folder: string): Promise<WorkspaceView> {
    return this.inTurn(async () => this.viewOf(await this.openNow(folder)));
  }

  openExample(): Promise<WorkspaceView> {
    return this.inTurn(async () => this.viewOf(await this.openNow(await this.exampleFolder())));
  }

  async create(folder: string, name: string): Promise<WorkspaceView> {
    await initWorkspace(folder, { name, example: null });
    return this.open(folder);
  }

  /** Reads the files again after a write of our own. */
  async refresh(): Promise<WorkspaceView> {
    const open = await this.current();
    open.contents = await open.workspace.contents();
    await this.parts.mockApi.serve(open.contents);
    return this.viewOf(open);
  }

  /** Starts the mock anew, so that answers that step aside after some requests begin again. */
  async restartMock(): Promise<{ readonly url: string }> {
    const open = await this.current();
    await this.parts.mockApi.close();
    await this.parts.mockApi.serve(open.contents);
    const { url } = this.parts.mockApi;
    if (url !== null) return { url };
    return fail({
      class: 'not-found',
      message: 'This workspace has no mock files.',
      hint: 'Write mocks/<action id>.mock.yaml, or open the example workspace to see one.',
    });
  }

  async close(): Promise<void> {
    await this.#current?.watch?.close();
    this.#current = null;
  }

  private async openFirst(): Promise<OpenWorkspace> {
    const [last] = await this.parts.recent.list();
    if (last !== undefined) {
      // A folder that is gone or broken must not keep the app from starting: the example opens instead.
      const opened = await this.openNow(last.folder).catch(() => null);
      if (opened !== null) return opened;
    }
    return this.openNow(await this.exampleFolder());
  }

  /** The copy of the example in the data folder: the person may change it, and it is made once. */
  private async exampleFolder(): Promise<string> {
    const folder = join(this.parts.dataFolder, 'example');
    const exists = await openWorkspace(folder).then(
      () => true,
      () => false,
    );
    if (!exists) await initWorkspace(folder, { name: null, example: this.parts.example });
    return folder;
  }

  private async openNow(folder: string): Promise<OpenWorkspace> {
    const { workspace, contents } = await openWorkspace(folder);
    await this.close();
    const open: OpenWorkspace = { workspace, id: contents.workspace.id, contents, watch: null };
    this.#current = open;
    await this.parts.mockApi.serve(contents);
    void this.parts.recent
      .add(workspace.folder, contents.workspace.name, contents.workspace.id)
      .catch(() => undefined);
    // Watching takes a while on a large folder; nothing needs to wait for it.
    void this.watch(open);
    return open;
  }

  private async watch(open: OpenWorkspace): Promise<void> {
    const watch = await open.workspace.watch(() => void this.reread(open));
    if (this.#current === open) open.watch = watch;
    else await watch.close();
  }

  private async reread(open: OpenWorkspace): Promise<void> {
    if (this.#current !== open) return;
    open.contents = await open.workspace.contents().catch(() => open.contents);
    await this.parts.mockApi.serve(open.contents);
    this.parts.changed(this.viewOf(open));
  }

  /** The environments of the open workspace, pointing at the mock where it really runs. */
  environmentsOf(open: OpenWorkspace): readonly EnvironmentView[] {
    return open.contents.environments.map((environment) => ({
      ...environment,
      file: followMock(environment.file, this.parts.mockApi.url),
    }));
  }

  private viewOf(open: OpenWorkspace): WorkspaceView {
    const { folder, workspace, actions, mocks, broken } = open.contents;
    return {
      folder,
      example: folder === join(this.parts.dataFolder, 'example'),
      workspace,
      environments: this.environmentsOf(open),
      actions,
      mocks,
      broken,
      mockUrl: this.parts.mockApi.url,
    };
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

/** What another action of the workspace declares of an output. */
export function outputShape(open: OpenWorkspace, id: string, name: string) {
  for (const { text, file } of open.contents.actions) {
    if (!file.endsWith(`/${id}.action.yaml`)) continue;
    const output = readAction(text).action?.outputs.find((candidate) => candidate.name === name);
    if (output !== undefined) return { type: output.type ?? 'string', example: output.example } as const;
  }
  return null;
}
