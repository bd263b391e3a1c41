import type { Action } from '@shared/action/action.js';
import { personalRules } from '@shared/action/schema/workspace.js';
import type { GivenValues } from '@shared/ipc/limits.js';
import { parseJson } from '@shared/json/parse.js';
import { platformById } from '@shared/platforms/index.js';
import { resolveEnvironment } from '@shared/template/environment.js';
import { resolveValues, type ValueSources } from '@shared/template/resolve.js';
import { openBodies } from '@services/bodies/open.js';
import { passingBodies } from '@services/bodies/passing.js';
import { openLogs } from '@services/logs/store.js';
import { createSender } from '@services/requests/send.js';
import type { Ran, RunInput } from '@services/runs/input.js';
import { createRunner } from '@services/runs/run.js';
import type { SecretStore } from '@services/secrets/store.js';
import { dataFolder, logFile } from '@services/settings/data-folder.js';
import type { CaseJob, CaseRun, OutputTexts } from '@services/suites/run-suite.js';
import { networkOfCli } from './network.js';
import { secretStoreFor } from './secret-store.js';
import { rulesBrokenIn } from './lint-workspace.js';
import { factsOf, outputShape } from './values.js';
import type { CliWorkspace } from './workspace.js';

/** Runs of the command line: cases and single runs over one sender, one body thread and one log. */
export interface Runs {
  runOnce(
    action: Action,
    given: GivenValues,
    outputs: OutputTexts,
    environment: string | null,
    signal: AbortSignal,
  ): Promise<CaseRun>;
  runCase(
    job: CaseJob,
    outputs: OutputTexts,
    environment: string | null,
    signal: AbortSignal,
  ): Promise<CaseRun>;
  /** Sends what was made ready elsewhere, such as a replay. */
  send(input: RunInput): Promise<Ran>;
  close(): Promise<void>;
}

export interface RunsOptions {
  /** False: nothing is kept. */
  readonly log: boolean;
  /** Send the request as this platform does. */
  readonly platform: string | null;
  readonly secrets?: SecretStore;
  /** A recording could not be kept; the run itself is done. */
  readonly onNotice?: (sentence: string) => void;
}

/** @throws FailureError `unreadable-file` for certificate files that the settings or variables name */
export async function openRuns(workspace: CliWorkspace, options: RunsOptions): Promise<Runs> {
  const sender = createSender(await networkOfCli(options.onNotice));
  const bodies = openBodies();
  const logs = options.log
    ? openLogs(logFile(dataFolder(), workspace.contents.workspace.id), {
        personal: () => personalRules(workspace.contents.workspace),
      })
    : null;
  const runner = createRunner({
    sender,
    secrets: options.secrets ?? secretStoreFor(workspace),
    bodies: passingBodies(bodies),
    logs,
    onLogFailure: ({ message }) => options.onNotice?.(`The run was not kept in the log: ${message}`),
  });
  const rulesBroken = rulesBrokenIn(workspace);
  const platform = options.platform === null ? null : platformById(options.platform);
  const run = async (
    action: Action,
    how: Pick<ValueSources, 'given' | 'use'> & { readonly outputs: OutputTexts },
    name: string | null,
    more: {
      readonly origin: 'once' | 'case';
      readonly caseName: string | null;
      readonly signal: AbortSignal;
    },
  ): Promise<CaseRun> => {
    const environment = name === null ? null : resolveEnvironment(workspace.environments, name);
    const values = resolveValues(action, {
      ...how,
      outputs: new Map([...how.outputs].map(([ref, json]) => [ref, parseJson(json)])),
      outputShape: (id, output) => outputShape(workspace, id, output),
      environment,
      workspaceContext: workspace.contents.workspace.context ?? [],
    });
    const request = platform?.preview(action, values, factsOf(workspace)).request;
    const document = workspace.actions.find((read) => read.action.id === action.id);
    return runner.run({
      action,
      documentText: document?.stored.text ?? null,
      values,
      ...(request === undefined ? {} : { request }),
      environment,
      platform: platform?.id ?? null,
      findings: document && options.log ? rulesBroken(document) : [],
      keepBody: false,
      ...more,
    });
  };
  return {
    runOnce: (action, given, outputs, environment, signal) =>
      run(action, { given, outputs, use: 'panel' }, environment, { origin: 'once', caseName: null, signal }),
    runCase: ({ action, case: { name, with: given } }, outputs, environment, signal) =>
      run(action, { given: given ?? {}, outputs, use: 'case' }, environment, {
        origin: 'case',
        caseName: name,
        signal,
      }),
    send: (input) => runner.run(input),
    async close() {
      await runner.settled();
      sender.close();
      await bodies.end();
      await logs?.close();
    },
  };
}
