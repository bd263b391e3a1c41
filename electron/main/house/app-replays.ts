import type { Action } from '@shared/action/action.js';
import { readAction } from '@shared/action/read.js';
import { fail } from '@shared/failure/failure.js';
import type { Input } from '@shared/ipc/contract.js';
import { brokenRules } from '@shared/lint/broken-rules.js';
import { lintAction } from '@shared/lint/index.js';
import { answerDiff } from '@shared/recording/answer-diff.js';
import type { Replayed, ReplayPlan } from '@shared/recording/replay/plan.js';
import type { LogStore } from '@services/logs/store.js';
import { planReplay } from '@services/replays/plan.js';
import type { ReplayPorts } from '@services/replays/ports.js';
import { replayAll } from '@services/replays/replay.js';
import type { Tell } from '../ipc/tell.js';
import type { AppRuns } from './app-runs.js';
import { outputShape, type OpenWorkspaces } from './open-workspaces.js';

export interface AppReplaysParts {
  readonly workspaces: OpenWorkspaces;
  readonly runs: AppRuns;
  readonly logs: () => Promise<LogStore>;
  readonly tell: Tell;
}

/** Recordings of the log that the window sends again. */
export class AppReplays {
  readonly #under = new Map<string, AbortController>();

  constructor(private readonly parts: AppReplaysParts) {}

  /** @throws FailureError `not-found` */
  async plan({ ids, how }: Input<'replay.plan'>): Promise<ReplayPlan> {
    return planReplay(ids, how, await this.ports());
  }

  /** @throws FailureError `busy`, `unconfirmed`, `not-found` */
  async start({ runId, ids, how, confirmed }: Input<'replay.start'>): Promise<readonly Replayed[]> {
    if (this.#under.has(runId)) {
      fail({ class: 'busy', message: 'This is being replayed already.', hint: 'Wait for it, or stop it.' });
    }
    const cancel = new AbortController();
    this.#under.set(runId, cancel);
    try {
      const outcomes = await replayAll(ids, how, await this.ports(), {
        confirmed,
        signal: cancel.signal,
        onDone: (done, total) => this.parts.tell('replay.progress', { runId, done, total }),
      });
      const log = await this.parts.logs();
      return outcomes.map(({ original, ran, failure }) => ({
        id: original.id,
        replay: ran && log.line(ran.recording),
        differences: ran && answerDiff(original, ran.recording).length,
        failure,
      }));
    } finally {
      this.#under.delete(runId);
    }
  }

  cancel(runId: string): void {
    this.#under.get(runId)?.abort();
  }

  close(): void {
    for (const cancel of this.#under.values()) cancel.abort();
  }

  private async ports(): Promise<ReplayPorts> {
    const { workspaces, runs, logs } = this.parts;
    const [open, log] = await Promise.all([workspaces.current(), logs()]);
    const read = open.contents.actions.map(({ text }) => ({ text, action: readAction(text).action }));
    const actions = read.flatMap(({ action }) => action ?? []);
    const facts = {
      actions,
      environments: workspaces.environmentsOf(open).map(({ file }) => file),
      context: open.contents.workspace.context ?? [],
    };
    const known = new Map<Action, readonly string[]>();
    return {
      show: (id) => log.whole(id),
      around: (recording) => {
        const document = read.find(({ action }) => action !== null && action.id === recording.action?.id);
        return {
          action: document?.action ?? null,
          documentText: document?.text ?? null,
          environments: facts.environments,
          workspace: facts,
          outputShape: (id, name) => outputShape(open, id, name),
        };
      },
      rulesBroken: (action) => {
        const rules = known.get(action) ?? brokenRules(lintAction(action, { workspace: facts }));
        known.set(action, rules);
        return rules;
      },
      run: (input) => runs.send(input),
    };
  }
}
