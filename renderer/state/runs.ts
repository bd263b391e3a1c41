import { create } from 'zustand';
import { changesSomething } from '@shared/action/changes-something';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { Events } from '@shared/ipc/events';
import type { RunResult } from '@shared/ipc/runs';
import { brokenRules } from '@shared/lint/broken-rules';
import { textOfJson } from '@shared/json/typed-text';
import { calls } from '@renderer/bridge/bridge';
import { documentOf } from './documents/store';
import { currentEnvironment } from './environment';
import { samplesOf, type Samples } from './samples';
import { showOverlay } from './shell';
import { isStatic } from './static';

export type RunPhase = Events['run.progress']['phase'];

/** The run of one document: the one under way and the last that ended. */
export interface RunState {
  readonly runId: string | null;
  /** Milliseconds when the run under way began; the live clock counts from here. */
  readonly startedAt: number | null;
  readonly phase: RunPhase;
  readonly result: RunResult | null;
  /** The result before that one: for comparing. */
  readonly previous: RunResult | null;
  /** Why a run could not even begin. A request that failed is a result. */
  readonly failure: Failure | null;
}

const idle: RunState = {
  runId: null,
  startedAt: null,
  phase: 'preparing',
  result: null,
  previous: null,
  failure: null,
};

interface RunsState {
  /** By file. */
  readonly runs: ReadonlyMap<string, RunState>;
  /** Values of outputs that runs of this session gave, by `outputs.<action>.<name>`. */
  readonly outputs: Samples;
}

export const useRuns = create<RunsState>(() => ({ runs: new Map(), outputs: {} }));

export const useRun = (file: string): RunState => useRuns((state) => state.runs.get(file)) ?? idle;

function patchRun(file: string, patch: Partial<RunState>): void {
  const { runs } = useRuns.getState();
  useRuns.setState({ runs: new Map(runs).set(file, { ...(runs.get(file) ?? idle), ...patch }) });
}

/** A file got another path: its answer stays with it. */
export function renameRun(from: string, to: string): void {
  const { runs } = useRuns.getState();
  useRuns.setState({ runs: new Map([...runs].map(([file, run]) => [file === from ? to : file, run])) });
}

interface HowToRun {
  /** Instead of the values typed in the test panel. */
  readonly given?: Samples | undefined;
  /** The person was asked about production and said yes. */
  readonly confirmed?: boolean;
}

/**
 * Runs a document as it stands in the window, saved or not. Nothing happens while one is under way. What would change
 * something in production is asked about first; the dialog then calls this again.
 */
export async function startRun(file: string, { given, confirmed = false }: HowToRun = {}): Promise<void> {
  const document = documentOf(file);
  const before = useRuns.getState().runs.get(file);
  if (!document || before?.runId) return;
  const environment = currentEnvironment();
  const unsafe = document.lastValid !== null && changesSomething(document.lastValid);
  if (environment?.production && unsafe && !confirmed) {
    showOverlay({ kind: 'production', file, given: given ?? null });
    return;
  }
  const runId = crypto.randomUUID();
  patchRun(file, { runId, startedAt: Date.now(), phase: 'preparing', failure: null });
  try {
    const result = await calls.run.start({
      runId,
      text: document.text,
      environment: environment?.name ?? null,
      given: { ...(given ?? (isStatic(file) ? {} : samplesOf(document.lastValid?.id ?? ''))) },
      outputs: { ...useRuns.getState().outputs },
      confirmed,
      findings: [...brokenRules(document.findings)],
    });
    patchRun(file, { runId: null, startedAt: null, result, previous: before?.result ?? null });
    keepOutputs(result);
  } catch (error) {
    patchRun(file, { runId: null, startedAt: null, failure: toFailure(error) });
  }
}

/** Makes the answer of a recording the one that a document's outputs are picked from. */
export async function takeAsSample(file: string, id: string): Promise<void> {
  const result = await calls.logs.show({ id });
  const before = useRuns.getState().runs.get(file);
  patchRun(file, { result, previous: before?.result ?? null, failure: null });
}

export async function cancelRun(file: string): Promise<void> {
  const runId = useRuns.getState().runs.get(file)?.runId;
  if (runId) await calls.run.cancel({ runId });
}

/** Takes in a `run.progress` event. */
export function progressRun({ runId, phase }: Events['run.progress']): void {
  for (const [file, run] of useRuns.getState().runs) if (run.runId === runId) patchRun(file, { phase });
}

function keepOutputs({ recording }: RunResult): void {
  const action = recording.action?.id;
  if (!action) return;
  const found = recording.outputs.flatMap(({ name, json }) =>
    json === null ? [] : [[`outputs.${action}.${name}`, textOfJson(json)] as const],
  );
  useRuns.setState(({ outputs }) => ({ outputs: { ...outputs, ...Object.fromEntries(found) } }));
}
