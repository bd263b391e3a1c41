import type { Action } from '@shared/action/action.js';
import { readAction } from '@shared/action/read.js';
import { fail } from '@shared/failure/failure.js';
import type { LastExport } from '@shared/ipc/exports.js';
import { exportAction, type ExportAround, type ExportedAction } from '@shared/platforms/export-action.js';
import { platformById, platforms } from '@shared/platforms/index.js';
import type { Platform } from '@shared/platforms/platform.js';
import {
  type Exports,
  filesSince,
  type LastExported,
  openExports,
  wouldWriteTheSame,
} from '@services/settings/exports.js';
import { openSheetTicks, type SheetTicks } from '@services/settings/sheet-ticks.js';
import type { OpenWorkspace } from './open-workspaces.js';

/** What was exported of the open workspace, and how far its fill-in sheets were entered. */
export class AppExports {
  readonly #exports = new Map<string, Exports>();
  readonly #ticks = new Map<string, SheetTicks>();

  constructor(
    private readonly dataFolder: string,
    private readonly current: () => Promise<OpenWorkspace>,
  ) {}

  /**
   * Every platform's export of a document, before anything is written.
   * @throws FailureError `bad-document`, `unknown-platform`, `unknown-environment`, `cannot-export`
   */
  async make(
    text: string,
    ids: readonly string[],
    environment: string | null,
  ): Promise<{ readonly action: Action; readonly made: ReadonlyMap<string, ExportedAction> }> {
    const around = aroundOf(await this.current(), environment);
    const { action } = readAction(text);
    if (action === null) {
      return fail({
        class: 'bad-document',
        message: 'The document has errors, so it cannot be exported.',
        hint: 'Mend what the YAML view marks, then export again.',
      });
    }
    return {
      action,
      made: new Map(ids.map((id) => [id, exportAction(platformById(id), action, around)] as const)),
    };
  }

  async exports(): Promise<Exports> {
    const { id } = await this.current();
    const known = this.#exports.get(id) ?? openExports(this.dataFolder, id);
    this.#exports.set(id, known);
    return known;
  }

  async ticks(): Promise<SheetTicks> {
    const { id } = await this.current();
    const known = this.#ticks.get(id) ?? openSheetTicks(this.dataFolder, id);
    this.#ticks.set(id, known);
    return known;
  }

  /** The last exports of a document, each compared with what an export of this text would write now. */
  async last(text: string): Promise<readonly LastExport[]> {
    const { action } = readAction(text);
    if (action === null) return [];
    const kept = await (await this.exports()).of(action.id);
    const open = await this.current();
    const found = platforms.flatMap((platform) => {
      const exported = kept.get(platform.id);
      return exported ? [{ platform, exported }] : [];
    });
    return Promise.all(
      found.map(async ({ platform, exported }) => {
        const { at, environment, folder, files } = exported;
        const state = sameNow(platform, action, exported, open) ? await filesSince(exported) : 'changed';
        return {
          platform: platform.id,
          at,
          environment,
          folder,
          files: files.map(({ path }) => path),
          state: state === 'same' ? 'current' : state,
        };
      }),
    );
  }

  /** What is kept follows an action to its new id. */
  async renamed(from: string, to: string): Promise<void> {
    await Promise.all([(await this.exports()).rename(from, to), (await this.ticks()).rename(from, to)]);
  }
}

function aroundOf({ contents }: OpenWorkspace, environment: string | null): ExportAround {
  return {
    actions: contents.actions.flatMap((stored) => readAction(stored.text).action ?? []),
    context: contents.workspace.context ?? [],
    environments: contents.environments.map(({ written }) => written),
    environment,
  };
}

/** An export that cannot be made any more, or whose environment is gone, is not the same. */
function sameNow(platform: Platform, action: Action, exported: LastExported, open: OpenWorkspace): boolean {
  try {
    const { written } = exportAction(platform, action, aroundOf(open, exported.environment));
    return wouldWriteTheSame(exported, written);
  } catch {
    return false;
  }
}
