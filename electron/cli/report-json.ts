import { parseJson } from '@shared/json/parse.js';
import { writeJson } from '@shared/json/write.js';
import type { RecordedOutput } from '@shared/recording/recording.js';
import type { SuiteReport } from '@services/suites/report.js';
import { toJson } from './output.js';

/** A suite's report as the command line's contract has it; outputs by name, with their digits. */
export function reportJson({ summary, cases }: SuiteReport): string {
  const document = {
    summary: { ...summary, durationMs: tenths(summary.durationMs) },
    cases: cases.map(({ durationMs, outputs, error, ...result }) => ({
      ...result,
      durationMs: tenths(durationMs),
      outputs: outputsByName(outputs),
      ...(error === undefined
        ? {}
        : { error: { class: error.class, message: error.message, hint: error.hint } }),
    })),
  };
  return `${writeJson(toJson(document), 2)}\n`;
}

export function outputsByName(outputs: readonly RecordedOutput[]): ReadonlyMap<string, unknown> {
  return new Map(outputs.map(({ name, json }) => [name, json === null ? null : parseJson(json)]));
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
