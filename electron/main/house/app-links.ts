import type { RecentWorkspaces } from '@services/settings/recent.js';
import { fail } from '@shared/failure/failure.js';
import type { LinkRequest } from '@shared/ipc/links.js';
import { readLink } from '@shared/link/link.js';
import type { OpenWorkspaces } from './open-workspaces.js';

export interface AppLinksParts {
  readonly workspaces: Pick<OpenWorkspaces, 'current'>;
  readonly recent: Pick<RecentWorkspaces, 'list'>;
  /** Called when a link waits for the window to take it. */
  readonly arrived: () => void;
}

/** Links that other programs follow to this app. Only the last one waits: a page that fires many gets one question. */
export class AppLinks {
  #waiting: string | null = null;

  constructor(private readonly parts: AppLinksParts) {}

  receive(address: string): void {
    this.#waiting = address;
    this.parts.arrived();
  }

  /** @throws FailureError `bad-input`, `not-found` */
  async take(): Promise<LinkRequest | null> {
    const address = this.#waiting;
    this.#waiting = null;
    if (address === null) return null;
    const link = readLink(address);
    if (link.kind === 'import') return link;
    const { action, step } = link;
    const current = await this.parts.workspaces.current();
    const { folder, workspace } = current.contents;
    const request = { kind: 'open', action, step } as const;
    if (current.id.toLowerCase() === link.workspace) {
      return { ...request, folder, name: workspace.name, here: true };
    }
    const recent = (await this.parts.recent.list()).find(({ id }) => id?.toLowerCase() === link.workspace);
    if (recent) return { ...request, folder: recent.folder, name: recent.name, here: false };
    return fail({
      class: 'not-found',
      message: 'A link is for a workspace that was never opened here.',
      hint: 'Open the folder of the workspace first, then follow the link again.',
    });
  }
}
