import type { Recording } from '@shared/recording/recording.js';
import { fail } from '@shared/failure/failure.js';
import { writeJson } from '@shared/json/write.js';
import type { Surroundings } from './command.js';
import { EXIT, type ExitCode, exitOf, worstExit } from './exit.js';
import { givenFrom, noteUnused } from './given.js';
import { toJson } from './output.js';
import { outputsByName } from './report-json.js';
import type { Runs } from './runs.js';
import { actionsNamed, type CliWorkspace } from './workspace.js';

export interface OnceOptions {
  readonly ids: readonly string[];
  readonly given: { readonly set: readonly string[]; readonly unset: readonly string[] };
  readonly environment: string | null;
}

/** Runs each action once; an HTTP failure is an answer, so only what keeps an answer from coming is a failure. */
export async function runOnce(
  around: Surroundings,
  workspace: CliWorkspace,
  runs: Runs,
  { ids, given, environment }: OnceOptions,
): Promise<ExitCode> {
  if (ids.length === 0) {
    fail({
      class: 'bad-usage',
      message: 'Say which action to run once.',
      hint: 'Write its id: "actionbench list" names them.',
    });
  }
  const values = givenFrom(given.set, given.unset);
  const recordings: Recording[] = [];
  for (const { action } of actionsNamed(workspace, ids)) {
    if (action.request === null) {
      fail({
        class: 'bad-input',
        message: `${action.name} sends no request: it is a ${action.kind}.`,
        hint: 'Choose an action with a request.',
      });
    }
    const { recording } = await runs.runOnce(action, values, new Map(), environment, around.interrupted);
    recordings.push(recording);
  }
  const asked = recordings.flatMap((recording) => recording.values.map(({ ref }) => ref));
  noteUnused(around.output, values, asked);
  const cases = recordings.map(documentOf);
  const passed = cases.filter(({ ok }) => ok).length;
  const durationMs = recordings.reduce((sum, recording) => sum + recording.durationMs, 0);
  around.output.document({
    summary: { passed, failed: cases.length - passed, skipped: 0, durationMs },
    cases,
  });
  for (const recording of recordings) print(around, recording);
  return worstExit(recordings.map(exitFor));
}

function exitFor(recording: Recording): ExitCode {
  const answered = recording.hops.at(-1)?.status != null;
  return answered || recording.failure === null ? EXIT.done : exitOf(recording.failure);
}

function documentOf(recording: Recording) {
  const last = recording.hops.at(-1);
  return {
    action: recording.action?.id,
    case: null,
    ok: exitFor(recording) === EXIT.done,
    status: last?.status ?? null,
    durationMs: recording.durationMs,
    phases: last?.phases ?? null,
    class: recording.class,
    outputs: outputsByName(recording.outputs),
    failures: [],
    body: last?.responseBody?.text ?? null,
    ...(recording.failure === null ? {} : { error: recording.failure }),
    recording: recording.id,
  };
}

function print({ output }: Surroundings, recording: Recording): void {
  const last = recording.hops.at(-1);
  const status = last?.status == null ? recording.class : `${last.status} ${last.statusText}`;
  output.line(`${recording.action?.id ?? ''}  ${status}  ${Math.round(recording.durationMs)} ms`);
  if (last?.responseBody != null) output.line(last.responseBody.text);
  for (const [name, value] of outputsByName(recording.outputs)) {
    output.line(`  ${name} = ${writeJson(toJson(value))}`);
  }
  if (recording.failure !== null) output.note(`${recording.failure.message}\n${recording.failure.hint}`);
}
