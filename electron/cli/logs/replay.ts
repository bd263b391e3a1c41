import { fail } from '@shared/failure/failure.js';
import { answerDiff } from '@shared/recording/answer-diff.js';
import type { Recording } from '@shared/recording/recording.js';
import type { ReplayHow } from '@shared/recording/replay/how.js';
import { planReplay } from '@services/replays/plan.js';
import type { ReplayPorts } from '@services/replays/ports.js';
import { type Outcome, replayAll } from '@services/replays/replay.js';
import type { CliOptions, Surroundings } from '../command.js';
import { listOption, textOption } from '../command.js';
import { EXIT, type ExitCode, exitOf, worstExit } from '../exit.js';
import { givenFrom } from '../given.js';
import { openRuns } from '../runs.js';
import { factsOf, outputShape } from '../values.js';
import { environmentNamed } from '../workspace.js';
import { diffDocument, printChanges } from './diff.js';
import { type CliLog, withLog } from './open.js';
import type { LogRun } from './verb.js';

export const replay: LogRun = async (around, ids, options) => {
  if (ids.length === 0) {
    fail({
      class: 'bad-usage',
      message: 'Say which recordings to replay.',
      hint: 'Take their ids from "actionbench logs list".',
    });
  }
  return withLog(around, async (log) => {
    const runs = await openRuns(log.workspace, {
      log: true,
      platform: null,
      onNotice: (sentence) => around.output.note(sentence),
    });
    try {
      return await replayThem(
        around,
        log,
        ids,
        options,
        portsOf(log, (input) => runs.send(input)),
      );
    } finally {
      await runs.close();
    }
  });
};

async function replayThem(
  around: Surroundings,
  log: CliLog,
  ids: readonly string[],
  options: CliOptions,
  ports: ReplayPorts,
): Promise<ExitCode> {
  const how = await howOf(log, ids, options);
  const { items } = await planReplay(ids, how, ports);
  const writes = items.flatMap(({ duplicates, failure }) => (failure === null ? (duplicates ?? []) : []));
  if (writes.length > 0 && options['yes'] !== true) {
    fail({
      class: 'unconfirmed',
      message: `Replaying may do twice what was done once: ${[...new Set(writes)].join(', ')}. Nothing was sent.`,
      hint: 'Add --yes when that is what you want.',
    });
  }
  const outcomes = await replayAll(ids, how, ports, { confirmed: true, signal: around.interrupted });
  const compared = await Promise.all(
    outcomes.map(async (outcome) => ({ outcome, original: await log.store.show(outcome.id) })),
  );
  around.output.document({
    replays: compared.map(({ outcome: { id, ran, failure }, original }) => ({
      id,
      recording: ran?.recording.id ?? null,
      diff: ran === null ? [] : diffDocument(original, ran.recording),
      ...(failure === null ? {} : { error: failure }),
    })),
  });
  for (const { outcome, original } of compared) print(around, outcome, original);
  return worstExit(outcomes.map(exitFor));
}

/** As it was, unless something is to differ; then as the document is now, where the recording was made. */
async function howOf(
  { store, workspace }: CliLog,
  ids: readonly string[],
  options: CliOptions,
): Promise<ReplayHow> {
  const [set, unset] = [listOption(options, 'set'), listOption(options, 'unset')];
  const environment = listOption(options, 'env').at(-1) ?? null;
  const platform = textOption(options, 'as');
  if (set.length + unset.length === 0 && environment === null && platform === null)
    return { mode: 'recorded' };
  const first = await store.show(ids[0] ?? '');
  return {
    mode: 'document',
    environment: environment === null ? first.environment : environmentNamed(workspace, environment),
    platform: platform ?? first.platform,
    given: givenFrom(set, unset),
  };
}

function portsOf({ workspace, store }: CliLog, run: ReplayPorts['run']): ReplayPorts {
  return {
    show: (id) => store.whole(id),
    around: (recording) => {
      const document = workspace.actions.find(({ action }) => action.id === recording.action?.id);
      return {
        action: document?.action ?? null,
        documentText: document?.stored.text ?? null,
        environments: workspace.environments,
        workspace: factsOf(workspace),
        outputShape: (id, name) => outputShape(workspace, id, name),
      };
    },
    run,
  };
}

function exitFor({ ran, failure }: Outcome): ExitCode {
  const wrong = failure ?? (ran?.recording.hops.at(-1)?.status == null ? ran?.recording.failure : null);
  return wrong ? exitOf(wrong) : EXIT.done;
}

function print({ output }: Surroundings, { id, ran, failure }: Outcome, original: Recording): void {
  if (ran === null) {
    output.line(`${id}  not sent`);
    if (failure) output.note(`${failure.message}\n${failure.hint}`);
    return;
  }
  const { recording } = ran;
  const label = ({ hops, class: outcome }: Recording) => hops.at(-1)?.status ?? outcome;
  output.line(`${id} -> ${recording.id}  ${label(original)} -> ${label(recording)}`);
  printChanges(output, answerDiff(original, recording));
}
