import type { Failure } from '@shared/failure/failure.js';
import type { Phases, RecordedOutput } from '@shared/recording/recording.js';

/** What came of one case. */
export interface CaseResult {
  readonly action: string;
  readonly case: string;
  readonly ok: boolean;
  /** Set when it was not run, with the reason; then `ok` is true and it counts as skipped. */
  readonly skipped?: string;
  /** HTTP status of the last answer; null when none came. */
  readonly status: number | null;
  readonly durationMs: number;
  readonly phases: Phases | null;
  readonly outputs: readonly RecordedOutput[];
  readonly failures: readonly Unmet[];
  readonly error?: Failure;
  /** Id of the recording; null when nothing was recorded. */
  readonly recording: string | null;
}

/** An expectation that was not met. */
export interface Unmet {
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
}

export interface SuiteReport {
  readonly summary: {
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
    readonly durationMs: number;
  };
  readonly cases: readonly CaseResult[];
}

export function summarize(cases: readonly CaseResult[], durationMs: number): SuiteReport {
  const skipped = cases.filter((result) => result.skipped !== undefined).length;
  const failed = cases.filter((result) => !result.ok).length;
  return { summary: { passed: cases.length - failed - skipped, failed, skipped, durationMs }, cases };
}

/** Why a case failed, one line a reason: expectations first, then the failure with its hint. */
export function reasons(result: CaseResult): readonly string[] {
  const unmet = result.failures.map(
    ({ what, expected, actual }) => `${what}: expected ${expected}, got ${actual}`,
  );
  if (result.error === undefined) return unmet;
  return [...unmet, `${result.error.class}: ${result.error.message}`, result.error.hint];
}
