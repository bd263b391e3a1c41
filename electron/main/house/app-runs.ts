import { changesSomething } from '@shared/action/changes-something.js';
import { readAction } from '@shared/action/read.js';
import { fail } from '@shared/failure/failure.js';
import type { Input } from '@shared/ipc/contract.js';
import type { RunResult } from '@shared/ipc/runs.js';
import type { Recording, RecordingLine } from '@shared/recording/recording.js';
import { resolveEnvironment } from '@shared/template/environment.js';
import { resolveValues } from '@shared/template/resolve.js';
import type { Bodies } from '@services/bodies/open.js';
import { lineOf } from '@services/logs/line.js';
import type { LogStore } from '@services/logs/store.js';
import type { SenderOptions } from '@services/requests/send.js';
import type { Sender } from '@services/requests/sent.js';
import type { Ran, RunInput } from '@services/runs/input.js';
import { createRunner, type Runner } from '@services/runs/run.js';
import type { Tell } from '../ipc/tell.js';
import type { AppSecrets } from './app-secrets.js';
import { outputShape, type OpenWorkspaces } from './open-workspaces.js';

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
  async start(asked: Input<'run.start'>): Promise<RunResult> {
    if (this.#under.has(asked.runId)) {
      fail({ class: 'busy', message: 'This run is under way already.', hint: 'Wait for it, or cancel it.' });
    }
    const cancel = new AbortController();
    this.#under.set(asked.runId, cancel);
    try {
      return await this.run(asked, cancel.signal);
    } finally {
      this.#under.delete(asked.runId);
    }
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

  private async run(asked: Input<'run.start'>, signal: AbortSignal): Promise<RunResult> {
    const { action } = readAction(asked.text);
    if (action === null) {
      fail({
        class: 'bad-document',
        message: 'The document has errors, so nothing was sent.',
        hint: 'Mend what the YAML view marks, then run it again.',
      });
    }
    const open = await this.parts.workspaces.current();
    const environments = this.parts.workspaces.environmentsOf(open).map(({ file }) => file);
    const production = environments.some((file) => file.name === asked.environment && file.production);
    if (production && changesSomething(action) && !asked.confirmed) refuseUnconfirmed(action.name);
    const environment =
      asked.environment === null ? null : resolveEnvironment(environments, asked.environment);
    const values = resolveValues(action, {
      given: asked.given,
      outputs: asked.outputs,
      outputShape: (id, name) => outputShape(open, id, name),
      environment,
      workspaceContext: open.contents.workspace.context ?? [],
      use: 'panel',
    });
    const began = performance.now();
    const { recording, body } = await this.send({
      action,
      documentText: asked.text,
      values,
      environment,
      origin: 'panel',
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
    const runner = await this.runner();
    const running = runner.run(input).finally(() => this.#running.delete(running));
    this.#running.add(running);
    const ran = await running;
    this.settle(runner);
    return ran;
  }

  private async runner(): Promise<Runner> {
    const { secrets, bodies, logs, tell } = this.parts;
    const [sender, store, log] = await Promise.all([this.sender(), secrets.store(), logs()]);
    return createRunner({
      sender,
      secrets: store,
      bodies: bodies(),
      logs: log,
      onLogged: (recording: Recording) => tell('logs.added', lineOf(recording) satisfies RecordingLine),
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
      const { createSender } = await import('@services/requests/send.js');
      return createSender(await this.parts.network());
    } catch (error) {
      // A certificate file that cannot be read now may be there for the next run.
      this.#sender = null;
      throw error;
    }
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
