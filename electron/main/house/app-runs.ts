import { changesSomething } from '@shared/action/changes-something.js';
import { fail } from '@shared/failure/failure.js';
import type { Input } from '@shared/ipc/contract.js';
import type { RunResult } from '@shared/ipc/runs.js';
import type { CredentialVerdict } from '@shared/response/credential-verdict.js';
import type { Recording } from '@shared/recording/recording.js';
import type { Bodies } from '@services/bodies/open.js';
import type { LogStore } from '@services/logs/store.js';
import type { SenderOptions } from '@services/requests/send.js';
import type { Sender } from '@services/requests/sent.js';
import type { Ran, RunInput } from '@services/runs/input.js';
import { createRunner, type Runner } from '@services/runs/run.js';
import type { Tell } from '../ipc/tell.js';
import type { AppSecrets } from './app-secrets.js';
import type { OpenWorkspaces } from './open-workspaces.js';
import { prepareRun } from './prepare-run.js';

export interface AppRunsParts {
  readonly workspaces: OpenWorkspaces;
  readonly secrets: AppSecrets;
  readonly bodies: () => Bodies;
  readonly logs: () => Promise<LogStore>;
  /** How requests reach the network now. */
  readonly network: () => Promise<Pick<SenderOptions, 'proxy' | 'tls'>>;
  readonly tell: Tell;
}

/** The runs of the window: each by the id the window gave it, so that it can be cancelled. */
export class AppRuns {
  readonly #under = new Map<string, AbortController>();
  readonly #running = new Set<Promise<unknown>>();
  readonly #settling = new Set<Promise<void>>();
  #sender: Promise<Sender> | null = null;

  constructor(private readonly parts: AppRunsParts) {}

  /** @throws FailureError `bad-document`, `unknown-environment`, `busy`, `unconfirmed` */
  start(asked: Input<'run.start'>): Promise<RunResult> {
    return this.cancellable(asked.runId, (signal) => this.run(asked, signal));
  }

  /**
   * A GET changes nothing, so that nobody is asked, in production either. Its own sender has no kept token: the one
   * that is tested is fetched now.
   * @throws FailureError `bad-document`, `unknown-environment`, `busy`, `bad-input`
   */
  testCredential(asked: Input<'run.testCredential'>): Promise<CredentialVerdict> {
    return this.cancellable(asked.runId, async (signal) => {
      const { action, environment, values } = await prepareRun(this.parts.workspaces, asked);
      const { testCredential } = await import('@services/runs/test-credential.js');
      const sender = await this.newSender();
      try {
        const runner = await this.runner(sender);
        const how = { action, documentText: asked.text, values, environment, signal, url: asked.url };
        const verdict = await this.tracked(testCredential(runner, how));
        this.settle(runner);
        return verdict;
      } finally {
        sender.close();
      }
    });
  }

  cancel(runId: string): void {
    this.#under.get(runId)?.abort();
  }

  /** The next run reaches the network in the new way; those under way end in theirs. */
  networkChanged(): void {
    const before = this.#sender;
    this.#sender = null;
    const idle = Promise.allSettled(this.#running);
    void idle.then(async () => (await before)?.close()).catch(() => undefined);
  }

  async close(): Promise<void> {
    for (const cancel of this.#under.values()) cancel.abort();
    await Promise.allSettled([...this.#running, ...this.#settling]);
    (await this.#sender)?.close();
  }

  private async cancellable<T>(runId: string, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#under.has(runId)) {
      fail({ class: 'busy', message: 'This run is under way already.', hint: 'Wait for it, or cancel it.' });
    }
    const cancel = new AbortController();
    this.#under.set(runId, cancel);
    try {
      return await act(cancel.signal);
    } finally {
      this.#under.delete(runId);
    }
  }

  private async run(asked: Input<'run.start'>, signal: AbortSignal): Promise<RunResult> {
    const { action, environment, values, production } = await prepareRun(this.parts.workspaces, asked);
    if (production && changesSomething(action) && !asked.confirmed) refuseUnconfirmed(action.name);
    const began = performance.now();
    const { recording, body } = await this.send({
      action,
      documentText: asked.text,
      values,
      environment,
      origin: 'panel',
      findings: asked.findings,
      keepBody: true,
      signal,
      onPhase: (phase) =>
        this.parts.tell('run.progress', {
          runId: asked.runId,
          phase,
          elapsedMs: Math.round(performance.now() - began),
        }),
    });
    return { recording, body };
  }

  /** Sends what was made ready, keeps the recording and tells the window of it. */
  async send(input: RunInput): Promise<Ran> {
    const runner = await this.runner(await this.sender());
    const ran = await this.tracked(runner.run(input));
    this.settle(runner);
    return ran;
  }

  private async runner(sender: Sender): Promise<Runner> {
    const { secrets, bodies, logs, tell } = this.parts;
    const [store, log] = await Promise.all([secrets.store(), logs()]);
    return createRunner({
      sender,
      secrets: store,
      bodies: bodies(),
      logs: log,
      onLogged: (recording: Recording) => tell('logs.added', log.line(recording)),
      onLogFailure: (failure) => tell('app.notice', failure),
    });
  }

  /** Axios and what hangs on it are read with the first run, not with the window. */
  private sender(): Promise<Sender> {
    this.#sender ??= this.openSender();
    return this.#sender;
  }

  private async openSender(): Promise<Sender> {
    try {
      return await this.newSender();
    } catch (error) {
      // A certificate file that cannot be read now may be there for the next run.
      this.#sender = null;
      throw error;
    }
  }

  private async newSender(): Promise<Sender> {
    const { createSender } = await import('@services/requests/send.js');
    return createSender(await this.parts.network());
  }

  /** Waited for before a sender is closed under it. */
  private tracked<T>(running: Promise<T>): Promise<T> {
    const tracked = running.finally(() => this.#running.delete(tracked));
    this.#running.add(tracked);
    return tracked;
  }

  private settle(runner: Runner): void {
    const settled: Promise<void> = runner.settled().finally(() => this.#settling.delete(settled));
    this.#settling.add(settled);
  }
}

function refuseUnconfirmed(name: string): never {
  return fail({
    class: 'unconfirmed',
    message: `"${name}" changes something in production, and nobody confirmed it. Nothing was sent.`,
    hint: 'Run it from the test panel and confirm, or choose another environment.',
  });
}
