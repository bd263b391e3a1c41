import { type Failure, fail } from '@shared/failure/failure.js';
import { answerDiff } from '@shared/recording/answer-diff.js';
import type { Recording } from '@shared/recording/recording.js';
import type { ReplayHow } from '@shared/recording/replay/how.js';
import { maskRecording } from '@shared/personal/mask-recording.js';
import { personalRules } from '@shared/action/schema/workspace.js';
import { planOf, readyReplays } from '@services/replays/plan.js';
import type { ReplayPorts } from '@services/replays/ports.js';
import { type Outcome, sendReady } from '@services/replays/replay.js';
import type { CliOptions, Surroundings } from '../command.js';
import { listOption, textOption } from '../command.js';
import { EXIT, type ExitCode, exitOf, worstExit } from '../exit.js';
import { givenFrom, noteUnused } from '../given.js';
import { rulesBrokenIn } from '../lint-workspace.js';
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
  // The first one says where to send the others; each is read once.
  const first = await log.store.whole(ids[0] ?? '');
  const how = howOf(log, first, options);
  const show = (id: string) => (id === first.id ? Promise.resolve(first) : log.store.whole(id));
  const ready = await readyReplays(ids, how, { ...ports, show });
  const asked = ready.flatMap(({ prepared }) => [...(prepared?.values.keys() ?? [])]);
  if (how.mode === 'document' && asked.length > 0) noteUnused(around.output, how.given, asked);
  const { items } = planOf(ready);
  const writes = items.flatMap(({ duplicates, failure }) => (failure === null ? (duplicates ?? []) : []));
  if (writes.length > 0 && options['yes'] !== true) {
    fail({
      class: 'unconfirmed',
      message: `Replaying may do twice what was done once: ${[...new Set(writes)].join(', ')}. Nothing was sent.`,
      hint: 'Add --yes when that is what you want.',
    });
  }
  const outcomes = await sendReady(ready, ports, { confirmed: true, signal: around.interrupted });
  const rules = personalRules(log.workspace.contents.workspace);
  const shown = outcomes.map(({ original, ran, failure }) => ({
    original: maskRecording(original, rules),
    replay: ran && maskRecording(ran.recording, rules),
    failure,
  }));
  around.output.document({
    replays: shown.map(({ original, replay: now, failure }) => ({
      id: original.id,
      recording: now?.id ?? null,
      diff: now === null ? [] : diffDocument(original, now),
      ...(failure === null ? {} : { error: failure }),
    })),
  });
  for (const one of shown) print(around, one);
  return worstExit(outcomes.map(exitFor));
}

/** As it was, unless something is to differ; then as the document is now, where the recording was made. */
function howOf({ workspace }: CliLog, first: Recording, options: CliOptions): ReplayHow {
  const [set, unset] = [listOption(options, 'set'), listOption(options, 'unset')];
  const environment = listOption(options, 'env').at(-1) ?? null;
  const platform = textOption(options, 'as');
  if (set.length + unset.length === 0 && environment === null && platform === null)
    return { mode: 'recorded' };
  return {
    mode: 'document',
    environment: environment === null ? first.environment : environmentNamed(workspace, environment),
    platform: platform ?? first.platform,
    given: givenFrom(set, unset),
  };
}

function portsOf({ workspace, store }: CliLog, run: ReplayPorts['run']): ReplayPorts {
  const rulesBroken = rulesBrokenIn(workspace);
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
    rulesBroken: (action) => {
      const document = workspace.actions.find((one) => one.action === action);
      return document === undefined ? [] : rulesBroken(document);
    },
    run,
  };
}

function exitFor({ ran, failure }: Outcome): ExitCode {
  const wrong = failure ?? (ran?.recording.hops.at(-1)?.status == null ? ran?.recording.failure : null);
  return wrong ? exitOf(wrong) : EXIT.done;
}

interface Shown {
  readonly original: Recording;
  readonly replay: Recording | null;
  readonly failure: Failure | null;
}

function print({ output }: Surroundings, { original, replay: now, failure }: Shown): void {
  if (now === null) {
    output.line(`${original.id}  not sent`);
    if (failure) output.note(`${failure.message}\n${failure.hint}`);
    return;
  }
  const label = ({ hops, class: outcome }: Recording) => hops.at(-1)?.status ?? outcome;
  output.line(`${original.id} -> ${now.id}  ${label(original)} -> ${label(now)}`);
  printChanges(output, answerDiff(original, now));
}
