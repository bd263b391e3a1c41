import { randomUUID } from 'node:crypto';
import type { Imported } from '@services/import/imported.js';
import { keepValues } from '@services/import/plan/keep-values.js';
import { type ImportPlan, planImport } from '@services/import/plan/plan.js';
import { fail } from '@shared/failure/failure.js';
import type { ImportDone, ImportPreview } from '@shared/ipc/imports.js';
import type { AppSecrets } from '../app-secrets.js';
import type { OpenWorkspaces } from '../open-workspaces.js';

export interface AppImportsParts {
  /** Says what a text is and reads it. */
  readonly read: (text: string) => Promise<Imported>;
  readonly workspaces: Pick<OpenWorkspaces, 'current' | 'refresh'>;
  readonly secrets: Pick<AppSecrets, 'store'>;
}

/** A preview is looked at while one types, and another may be open for review: the oldest give way. */
const AT_HAND = 4;

/** Imports of the window. The credentials of a preview wait here until it is accepted; the window never gets them. */
export class AppImports {
  readonly #pending = new Map<string, ImportPlan>();

  constructor(private readonly parts: AppImportsParts) {}

  /** @throws FailureError `bad-input` */
  async preview(text: string): Promise<ImportPreview> {
    const imported = await this.parts.read(text);
    const { contents } = await this.parts.workspaces.current();
    const store = await this.parts.secrets.store();
    const plan = await planImport(imported, {
      taken: new Set(contents.actions.map(({ file }) => stem(file))),
      valueOf: async (name) => (await store.get(name, null))?.value ?? null,
    });
    if (plan.preview.actions.length === 0) {
      fail({
        class: 'bad-input',
        message: `This ${plan.preview.format} holds nothing an action can be made of.`,
        hint:
          imported.calls.length > 0
            ? `It tells of ${imported.calls.length} calls: "actionbench logs import" takes them into the log.`
            : (plan.preview.skipped[0]?.why ?? 'Paste one that holds at least one request.'),
      });
    }
    const handle = randomUUID();
    this.#pending.set(handle, plan);
    for (const old of [...this.#pending.keys()].slice(0, -AT_HAND)) this.#pending.delete(old);
    return { ...plan.preview, handle };
  }

  /**
   * @param chosen actions by their index
   * @param environment the one that takes the addresses; null: none is chosen
   * @throws FailureError `not-found` for a handle that is void, `keychain-absent`, `keychain-locked`, `already-exists`
   */
  async accept(handle: string, chosen: readonly number[], environment: string | null): Promise<ImportDone> {
    const plan = this.pending(handle);
    const picked = [...new Set(chosen)].flatMap((index) => {
      const { id } = plan.preview.actions[index] ?? {};
      const text = plan.texts[index];
      return id === undefined || text === undefined ? [] : [{ id, text }];
    });
    const secrets = await this.keep(plan, chosen);
    const { workspace } = await this.parts.workspaces.current();
    const documents = await workspace.createAll(picked);
    const { notes } = await keepValues(workspace, environment, valuesOf(plan, picked));
    await this.parts.workspaces.refresh();
    this.#pending.delete(handle);
    return { documents, secrets, notes };
  }

  /** @throws FailureError as `accept` does */
  async fill(handle: string): Promise<ImportDone> {
    const secrets = await this.keep(this.pending(handle), [0]);
    this.#pending.delete(handle);
    return { documents: [], secrets, notes: [] };
  }

  /** @throws FailureError `not-found` */
  document(handle: string, index: number): string {
    return this.pending(handle).texts[index] ?? gone();
  }

  discard(handle: string): void {
    this.#pending.delete(handle);
  }

  private pending(handle: string): ImportPlan {
    return this.#pending.get(handle) ?? gone();
  }

  /** Keeps the credentials of the chosen actions, bound to where they are sent; a known one keeps its other hosts. */
  private async keep({ preview, values }: ImportPlan, chosen: readonly number[]): Promise<string[]> {
    const needed = new Set(chosen.flatMap((index) => preview.actions[index]?.secrets ?? []));
    const store = await this.parts.secrets.store();
    for (const { name, hosts } of preview.secrets) {
      const value = values.get(name);
      if (value === undefined || !needed.has(name)) continue;
      const before = (await store.get(name, null))?.hosts ?? [];
      await store.set(name, { value, hosts: [...new Set([...before, ...hosts])] }, null);
    }
    return preview.secrets.flatMap(({ name }) => (needed.has(name) ? [name] : []));
  }
}

/** The environment values that these documents use. */
function valuesOf({ environment }: ImportPlan, documents: readonly { readonly text: string }[]) {
  return environment.filter(({ name }) => documents.some(({ text }) => text.includes(`{{env.${name}}}`)));
}

function gone(): never {
  return fail({
    class: 'not-found',
    message: 'This import is no longer at hand.',
    hint: 'Paste the text or open the file again.',
  });
}

function stem(file: string): string {
  return file
    .replace(/^.*\//, '')
    .replace(/\.action\.yaml$/, '')
    .toLowerCase();
}
