import { randomUUID } from 'node:crypto';
import { combineImports } from '@services/import/plan/combine.js';
import { keepValues } from '@services/import/plan/keep-values.js';
import { type ImportPlan, planImport, type PlanParts } from '@services/import/plan/plan.js';
import { renameSecretOf } from '@services/import/plan/rename-secret.js';
import { fail } from '@shared/failure/failure.js';
import type { FoundSource, ImportDone, ImportPreview, ImportUndone } from '@shared/ipc/imports.js';
import type { CallChoice, CallList, CallsFound, CallsLogged, CallsShown } from '@shared/ipc/import-calls.js';
import type { OpenWorkspaces } from '../open-workspaces.js';
import { AppCalls, type AppCallsParts, type PendingCalls } from './app-calls.js';
import { keepCredentials } from './keep-credentials.js';
import { readSources, type SourceText } from './read-sources.js';
import { undoImport, type WrittenImport } from './undo-import.js';

export interface AppImportsParts extends AppCallsParts {
  readonly workspaces: Pick<OpenWorkspaces, 'current' | 'refresh'>;
}

interface Pending {
  readonly plan: ImportPlan;
  readonly sources: readonly FoundSource[];
  readonly calls: PendingCalls | null;
}

/** A preview is looked at while one types, and another may be open for review: the oldest give way. */
const AT_HAND = 4;

/** Imports of the window. The credentials of a preview wait here until it is accepted; the window never gets them. */
export class AppImports {
  readonly #pending = new Map<string, Pending>();
  readonly #written = new Map<string, WrittenImport>();
  readonly #calls: AppCalls;

  constructor(private readonly parts: AppImportsParts) {
    this.#calls = new AppCalls(parts);
  }

  /** What a pasted text is. @throws FailureError `bad-input` */
  preview(text: string): Promise<ImportPreview> {
    return this.previewFiles([{ name: null, text }]);
  }

  /**
   * What texts are, as one import.
   * @throws FailureError `bad-input`
   */
  async previewFiles(texts: readonly SourceText[]): Promise<ImportPreview> {
    const { thread, workspaces } = this.parts;
    const { used, sources, held } = await readSources(texts, {
      read: (text) => thread.call('read', { text }),
      release: (calls) => void thread.call('release', { held: calls }).catch(() => undefined),
    });
    const { contents, workspace } = await workspaces.current();
    const plan = await planImport(combineImports(used, sources.length), {
      taken: new Set(contents.actions.map(({ file }) => stem(file))),
      valueOf: await this.valueOf(),
      textOf: (path) => workspace.read(path).then(textOf, () => null),
    });
    const { preview } = plan;
    const calls = held === null ? null : await this.#calls.match(held);
    if (preview.actions.length === 0 && preview.files.length === 0 && calls === null) {
      fail({
        class: 'bad-input',
        message: `This ${preview.format} holds nothing an action can be made of.`,
        hint:
          preview.skipped.length > 0
            ? preview.skipped.map(({ what, why }) => `${what}: ${why}`).join(' ')
            : 'Paste one that holds at least one request.',
      });
    }
    const handle = randomUUID();
    this.#pending.set(handle, { plan, sources, calls });
    for (const old of [...this.#pending.keys()].slice(0, -AT_HAND)) this.discard(old);
    return { ...preview, handle, sources, calls: calls?.found ?? null };
  }

  /** @throws FailureError `not-found`, `bad-input`, `already-exists` */
  async renameSecret(handle: string, from: string, to: string): Promise<ImportPreview> {
    const before = this.pending(handle);
    const plan = await renameSecretOf(before.plan, from, to, await this.valueOf());
    this.#pending.set(handle, { ...before, plan });
    return { ...plan.preview, handle, sources: before.sources, calls: before.calls?.found ?? null };
  }

  /**
   * @param chosen actions by their index
   * @param environment the one that takes the addresses; null: none is chosen
   * @throws FailureError `not-found` for a handle that is void, `keychain-absent`, `keychain-locked`, `already-exists`
   */
  async accept(handle: string, chosen: readonly number[], environment: string | null): Promise<ImportDone> {
    const { plan } = this.pending(handle);
    const picked = [...new Set(chosen)].flatMap((index) => {
      const { id } = plan.preview.actions[index] ?? {};
      const text = plan.texts[index];
      return id === undefined || text === undefined ? [] : [{ id, text }];
    });
    const secrets = await this.keep(plan, chosen);
    const { workspace } = await this.parts.workspaces.current();
    const documents = await workspace.createAll(picked);
    const files: { file: string; hash: string }[] = [];
    for (const { path, text } of plan.files) {
      files.push({ file: path, hash: (await workspace.save(path, text, null)).hash });
    }
    const { notes, changed } = await keepValues(workspace, environment, valuesOf(plan, picked));
    await this.parts.workspaces.refresh();
    this.discard(handle);
    this.#written.set(handle, { files: [...documents, ...files], values: changed, secrets: secrets.kept });
    for (const old of [...this.#written.keys()].slice(0, -AT_HAND)) this.#written.delete(old);
    return { documents, files: files.map(({ file }) => file), secrets: secrets.names, notes };
  }

  /** Takes back what an import wrote. @throws FailureError `not-found` */
  async takeBack(handle: string): Promise<ImportUndone> {
    const written = this.#written.get(handle) ?? gone();
    this.#written.delete(handle);
    const { workspace } = await this.parts.workspaces.current();
    const undone = await undoImport(written, workspace);
    await this.parts.workspaces.refresh();
    return undone;
  }

  /** @throws FailureError as `accept` does */
  async fill(handle: string): Promise<ImportDone> {
    const { names } = await this.keep(this.pending(handle).plan, [0]);
    this.discard(handle);
    return { documents: [], files: [], secrets: names, notes: [] };
  }

  /** @throws FailureError `not-found` */
  document(handle: string, index: number): string {
    return this.pending(handle).plan.texts[index] ?? gone();
  }

  /** A stretch of the calls. @throws FailureError `not-found` */
  async calls(
    handle: string,
    which: { readonly shown: CallsShown; readonly from: number; readonly count: number },
  ): Promise<CallList> {
    return this.#calls.list(this.callsOf(handle), which);
  }

  /** @throws FailureError `not-found`, `unknown-action` */
  async decide(
    handle: string,
    index: number,
    choice: CallChoice,
  ): Promise<{ readonly calls: CallsFound; readonly changed: number }> {
    const calls = this.callsOf(handle);
    const changed = await this.#calls.decide(calls, index, choice);
    return { calls: calls.found, changed };
  }

  /** Logs the calls: all or none. @throws FailureError `not-found`, `aborted`, `keychain-absent`, `keychain-locked` */
  async log(handle: string): Promise<CallsLogged> {
    const logged = await this.#calls.log(handle, this.callsOf(handle));
    this.discard(handle);
    return logged;
  }

  cancel(handle: string): void {
    this.#calls.cancel(handle);
  }

  /** @returns how many recordings were removed */
  undo(importId: string): Promise<number> {
    return this.#calls.undo(importId);
  }

  discard(handle: string): void {
    const calls = this.#pending.get(handle)?.calls;
    this.#calls.cancel(handle);
    if (calls) this.#calls.release(calls);
    this.#pending.delete(handle);
  }

  private callsOf(handle: string): PendingCalls {
    return this.pending(handle).calls ?? gone();
  }

  private pending(handle: string): Pending {
    return this.#pending.get(handle) ?? gone();
  }

  private async valueOf(): Promise<PlanParts['valueOf']> {
    const store = await this.parts.secrets.store();
    return async (name) => (await store.get(name, null))?.value ?? null;
  }

  /** Keeps the credentials of the chosen actions, bound to where they are sent; a known one keeps its other hosts. */
  private async keep({ preview, values }: ImportPlan, chosen: readonly number[]) {
    const needed = new Set(chosen.flatMap((index) => preview.actions[index]?.secrets ?? []));
    const found = preview.secrets.flatMap(({ name, hosts }) => {
      const value = values.get(name);
      return value === undefined || !needed.has(name) ? [] : [{ name, value, hosts }];
    });
    const kept = keepCredentials(found, await this.parts.secrets.store());
    await kept.keep();
    return { kept, names: preview.secrets.flatMap(({ name }) => (needed.has(name) ? [name] : [])) };
  }
}

function textOf({ text }: { readonly text: string }): string {
  return text;
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
