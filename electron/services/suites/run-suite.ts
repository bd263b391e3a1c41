import type { Action } from '@shared/action/action.js';
import type { Case } from '@shared/action/schema/response.js';
import { FailureError } from '@shared/failure/failure.js';
import type { Recording } from '@shared/recording/recording.js';
import { type CaseResult, type SuiteReport, summarize, type Unmet } from './report.js';

/** A case to run, with the action it belongs to. */
export interface CaseJob {
  readonly action: Action;
  readonly case: Case;
}

/** Output references (`outputs.crm-lookup.customer_id`) -> JSON text. */
export type OutputTexts = ReadonlyMap<string, string>;

/** A case that was run. */
export interface CaseRun {
  readonly recording: Recording;
  /** As they were picked; those of the recording, which reports show, have their secrets masked. */
  readonly outputs: Recording['outputs'];
}

export interface SuitePorts {
  /** Runs the case once; never throws for a failing request, only for what makes the case impossible to run. */
  readonly run: (job: CaseJob, outputs: OutputTexts) => Promise<CaseRun>;
  /** What of the case's expectations the recording does not meet. */
  readonly judge: (job: CaseJob, recording: Recording) => Promise<readonly Unmet[]>;
  readonly onCase?: (result: CaseResult) => void;
}

export interface SuiteOptions {
  readonly concurrency: number;
  readonly repeat: number;
  /** Stop at the first failed case; the rest counts as skipped. */
  readonly bail: boolean;
  readonly signal: AbortSignal;
}

/**
 * Runs cases, at most `concurrency` at once; results keep the order of `jobs`. A case that names others in `after` gets
 * the outputs of those; each of them runs once for the whole suite.
 * @param all every case of the workspace, to resolve `after`
 */
export async function runSuite(
  jobs: readonly CaseJob[],
  all: readonly CaseJob[],
  ports: SuitePorts,
  options: SuiteOptions,
): Promise<SuiteReport> {
  const began = performance.now();
  const queue = Array.from({ length: options.repeat }, () => jobs).flat();
  const results = new Array<CaseResult>(queue.length);
  const forerunners = new Forerunners(all, ports);
  let next = 0;
  let stopped = false;
  const work = async (): Promise<void> => {
    for (;;) {
      const index = next++;
      const job = queue[index];
      if (job === undefined) return;
      const result = await runCase(job, forerunners, ports, stopped, options.signal);
      results[index] = result;
      if (!result.ok && options.bail) stopped = true;
      ports.onCase?.(result);
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.concurrency, queue.length) }, work));
  return summarize(results, performance.now() - began);
}

async function runCase(
  job: CaseJob,
  forerunners: Forerunners,
  ports: SuitePorts,
  stopped: boolean,
  signal: AbortSignal,
): Promise<CaseResult> {
  const nothing = { ...nameOf(job), status: null, durationMs: 0, phases: null, outputs: [], recording: null };
  if (signal.aborted) return { ...nothing, ok: true, skipped: 'interrupted', failures: [] };
  if (stopped) return { ...nothing, ok: true, skipped: 'an earlier case failed', failures: [] };
  if (!job.action.enabled) return { ...nothing, ok: true, skipped: 'the action is off', failures: [] };
  try {
    const { recording } = await ports.run(job, await forerunners.outputsFor(job));
    return resultOf(job, recording, await ports.judge(job, recording));
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return { ...nothing, ok: false, failures: [], error: error.failure };
  }
}

function resultOf(job: CaseJob, recording: Recording, unmet: readonly Unmet[]): CaseResult {
  const last = recording.hops.at(-1);
  const answered = last !== undefined && last.status !== null;
  const wanted = job.case.expect?.error;
  // An HTTP answer is judged by the expectations alone; a run with no answer fails unless its class is expected.
  const failed = unmet.length > 0 || (!answered && wanted === undefined);
  return {
    ...nameOf(job),
    ok: !failed,
    status: last?.status ?? null,
    durationMs: recording.durationMs,
    phases: last?.phases ?? null,
    outputs: recording.outputs,
    failures: unmet,
    ...(failed && recording.failure !== null ? { error: recording.failure } : {}),
    recording: recording.id,
  };
}

function nameOf(job: CaseJob): { action: string; case: string } {
  return { action: job.action.id, case: job.case.name };
}

/** Runs the cases that others come after, each once, and remembers their outputs. */
class Forerunners {
  readonly #runs = new Map<string, Promise<OutputTexts>>();

  constructor(
    private readonly all: readonly CaseJob[],
    private readonly ports: SuitePorts,
  ) {}

  /** The outputs of every case `job` comes after. Circles are found first: two halves would wait for each other. */
  async outputsFor(job: CaseJob): Promise<OutputTexts> {
    this.checkCircles(job, []);
    const outputs = new Map<string, string>();
    for (const key of keysBefore(job)) {
      for (const [ref, json] of await this.run(this.find(job, key), key)) outputs.set(ref, json);
    }
    return outputs;
  }

  private checkCircles(job: CaseJob, chain: readonly string[]): void {
    for (const key of keysBefore(job)) {
      if (chain.includes(key)) throw circular(job, [...chain, key]);
      this.checkCircles(this.find(job, key), [...chain, key]);
    }
  }

  private find(job: CaseJob, key: string): CaseJob {
    const found = this.all.find((other) => keyOf(other.action.id, other.case.name) === key);
    if (found === undefined) throw unknownCase(job, key);
    return found;
  }

  private run(job: CaseJob, key: string): Promise<OutputTexts> {
    const running = this.#runs.get(key) ?? this.runOnce(job, key);
    this.#runs.set(key, running);
    return running;
  }

  private async runOnce(job: CaseJob, key: string): Promise<OutputTexts> {
    const inherited = await this.outputsFor(job);
    const { recording, outputs: picked } = await this.ports.run(job, inherited);
    const { failure } = recording;
    if (recording.hops.at(-1)?.status == null) {
      throw new FailureError({
        class: failure?.class ?? 'internal',
        message: `The case "${key}", which has to run first, failed: ${failure?.message ?? 'no answer came'}`,
        hint: failure?.hint ?? 'Run that case by itself.',
      });
    }
    const outputs = new Map(inherited);
    for (const output of picked) {
      if (output.json !== null) outputs.set(`outputs.${job.action.id}.${output.name}`, output.json);
    }
    return outputs;
  }
}

function keyOf(action: string, caseName: string): string {
  return `${action} / ${caseName}`;
}

function keysBefore(job: CaseJob): readonly string[] {
  return (job.case.after ?? []).map((before) => keyOf(before.action, before.case));
}

function circular(job: CaseJob, chain: readonly string[]): FailureError {
  return new FailureError({
    class: 'bad-document',
    message: `The case "${job.case.name}" of ${job.action.id} waits for itself: ${chain.join(' -> ')}.`,
    hint: 'Remove one of these cases from "after".',
  });
}

function unknownCase(job: CaseJob, key: string): FailureError {
  return new FailureError({
    class: 'bad-document',
    message: `The case "${job.case.name}" of ${job.action.id} comes after "${key}", which does not exist.`,
    hint: 'Correct the action id or the case name under "after".',
  });
}
