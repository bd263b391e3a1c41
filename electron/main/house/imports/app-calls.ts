import { randomUUID } from 'node:crypto';
import { readAction } from '@shared/action/read.js';
import { personalRules } from '@shared/action/schema/workspace.js';
import { fail } from '@shared/failure/failure.js';
import type { CallChoice, CallList, CallsFound, CallsLogged, CallsShown } from '@shared/ipc/import-calls.js';
import type { Recording } from '@shared/recording/recording.js';
import { secretUses } from '@shared/secrets/uses.js';
import type { CallsMatched, SentDecision } from '@services/import/calls/held-calls.js';
import { foundSecret, heldSecrets } from '@services/import/calls/plan-calls.js';
import { type NamedSecret, nameSecrets } from '@services/import/plan/name-secrets.js';
import { idsOf } from '@services/logs/ids-of.js';
import type { LogStore } from '@services/logs/store.js';
import type { SecretStore } from '@services/secrets/store.js';
import type { OpenWorkspace, OpenWorkspaces } from '../open-workspaces.js';
import type { AppSecrets } from '../app-secrets.js';
import { keepCredentials } from './keep-credentials.js';
import type { ImportThread } from './import-thread.js';

export interface AppCallsParts {
  readonly thread: Pick<ImportThread, 'call'>;
  readonly workspaces: Pick<OpenWorkspaces, 'current'>;
  readonly secrets: Pick<AppSecrets, 'store'>;
  readonly logs: () => Promise<Pick<LogStore, 'insertMany' | 'list' | 'remove'>>;
  /** Told how many of the calls of an import are prepared. */
  readonly progress: (handle: string, done: number, total: number) => void;
  /** Told when the log holds other recordings than before. */
  readonly changed: () => void;
}

/** Calls of a preview: they wait on the thread that read them; their credentials wait here. */
export interface PendingCalls {
  readonly held: string;
  found: CallsFound;
  named: readonly NamedSecret[];
  hosts: ReadonlyMap<string, readonly string[]>;
}

/** Recordings that cross from thread to thread at once. */
const BATCH = 500;

/** The calls of the window's imports. */
export class AppCalls {
  readonly #running = new Map<string, AbortController>();

  constructor(private readonly parts: AppCallsParts) {}

  /** Matches the calls that the thread holds to the open workspace. */
  async match(held: string): Promise<PendingCalls> {
    const open = await this.parts.workspaces.current();
    const { contents } = open;
    const taken = [
      ...secretUses(
        actionsOf(open),
        contents.environments.map(({ file }) => file),
      ).keys(),
    ];
    const store = await this.parts.secrets.store();
    const personal = personalRules(contents.workspace);
    const matched = await this.parts.thread.call('match', {
      held,
      around: {
        documents: contents.actions.map(({ text }) => text),
        taken,
        held: await heldSecrets(taken, valueOf(store)),
        personal,
      },
    });
    return this.pending(held, matched, personal?.mask ?? 'none');
  }

  list(
    { held }: PendingCalls,
    which: { readonly shown: CallsShown; readonly from: number; readonly count: number },
  ): Promise<CallList> {
    return this.parts.thread.call('list', { held, ...which });
  }

  /** @returns how many calls it is about @throws FailureError `unknown-action` */
  async decide(pending: PendingCalls, index: number, choice: CallChoice): Promise<number> {
    const decision = await this.decisionOf(choice);
    const { held, found } = pending;
    const { changed, ...matched } = await this.parts.thread.call('decide', { held, index, decision });
    Object.assign(pending, await this.pending(held, matched, found.personal));
    return changed;
  }

  /**
   * Keeps the credentials and logs the calls: all of it, or nothing when it fails or is cancelled.
   * @throws FailureError `aborted`, `keychain-absent`, `keychain-locked`
   */
  async log(handle: string, { held, found, named, hosts }: PendingCalls): Promise<CallsLogged> {
    const controller = new AbortController();
    this.#running.set(handle, controller);
    const kept = keepCredentials(
      named.map(({ proposed, name, value }) => ({ name, value, hosts: hosts.get(proposed) ?? [] })),
      await this.parts.secrets.store(),
    );
    try {
      await kept.keep();
      const importId = randomUUID();
      const at = new Date().toISOString();
      const names = new Map(named.map(({ proposed, name }) => [proposed, name]));
      await this.parts.thread.call('begin', { held, importId, at, names });
      const total = found.total - found.out;
      const taken = await (
        await this.parts.logs()
      ).insertMany(this.recordings(held), {
        signal: controller.signal,
        onProgress: (done) => this.parts.progress(handle, done, total),
      });
      this.parts.changed();
      return { importId, ...taken, secrets: named.map(({ name }) => name) };
    } catch (error) {
      await kept.takeBack();
      throw error;
    } finally {
      this.#running.delete(handle);
    }
  }

  cancel(handle: string): void {
    this.#running.get(handle)?.abort();
  }

  async undo(importId: string): Promise<number> {
    const logs = await this.parts.logs();
    // What is not indexed yet is found by no filter.
    while ((await logs.list({ importId, limit: 1, offset: 0 })).unindexed > 0);
    const { ids } = await idsOf(logs, { importId });
    const removed = ids.length === 0 ? 0 : await logs.remove(ids);
    if (removed > 0) this.parts.changed();
    return removed;
  }

  release({ held }: PendingCalls): void {
    // A thread that ended holds nothing any more.
    this.parts.thread.call('release', { held }).catch(() => undefined);
  }

  private async *recordings(held: string): AsyncGenerator<Recording, void, undefined> {
    for (;;) {
      const batch = await this.parts.thread.call('next', { held, count: BATCH });
      yield* batch;
      if (batch.length < BATCH) return;
    }
  }

  private async pending(
    held: string,
    { counts, secrets }: CallsMatched,
    personal: CallsFound['personal'],
  ): Promise<PendingCalls> {
    const named = await nameSecrets(secrets, valueOf(await this.parts.secrets.store()));
    const hosts = new Map(secrets.map((secret) => [secret.name, secret.hosts]));
    const found = named.map((secret) => foundSecret(secret, hosts.get(secret.proposed) ?? []));
    return { held, found: { ...counts, secrets: found, personal }, named, hosts };
  }

  private async decisionOf(choice: CallChoice): Promise<SentDecision> {
    if (choice.kind !== 'action') return choice;
    const found = actionsOf(await this.parts.workspaces.current()).find(
      ({ action }) => action.id === choice.id,
    );
    if (found) return { kind: 'action', document: found.text };
    return fail({
      class: 'unknown-action',
      message: `This workspace has no action "${choice.id}".`,
      hint: 'Choose another action.',
    });
  }
}

function actionsOf({ contents }: Pick<OpenWorkspace, 'contents'>) {
  return contents.actions.flatMap(({ file, text }) => {
    const { action } = readAction(text);
    return action ? [{ file, text, action }] : [];
  });
}

function valueOf(store: SecretStore): (name: string) => Promise<string | null> {
  return async (name) => (await store.get(name, null))?.value ?? null;
}
