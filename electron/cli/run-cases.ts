import { resolve } from 'node:path';
import { fail } from '@shared/failure/failure.js';
import { unmetExpectations } from '@shared/response/expect.js';
import { githubReport } from '@services/suites/github.js';
import { junitReport } from '@services/suites/junit.js';
import { type CaseResult, reasons, type SuiteReport } from '@services/suites/report.js';
import { type CaseJob, runSuite } from '@services/suites/run-suite.js';
import type { Surroundings } from './command.js';
import { EXIT, type ExitCode, exitOf, worstExit } from './exit.js';
import { reportJson } from './report-json.js';
import type { Runs } from './runs.js';
import { actionsNamed, type CliWorkspace, environmentNamed } from './workspace.js';
import { writeFileAt } from './write-file.js';

export interface CasesOptions {
  readonly ids: readonly string[];
  /** --env; a case may name its own. */
  readonly environment: string | null;
  readonly concurrency: number;
  readonly repeat: number;
  readonly bail: boolean;
  readonly reporter: string | null;
  readonly output: string | null;
}

const REPORTERS = ['pretty', 'json', 'junit', 'github'] as const;

/** Runs the cases of the actions asked for and reports them. */
export async function runCases(
  around: Surroundings,
  workspace: CliWorkspace,
  runs: Runs,
  options: CasesOptions,
): Promise<ExitCode> {
  const reporter = reporterOf(around, options.reporter);
  if (options.environment !== null) environmentNamed(workspace, options.environment);
  const all = workspace.actions.flatMap(({ action }) =>
    action.cases.map((one): CaseJob => ({ action, case: one })),
  );
  const wanted = new Set(actionsNamed(workspace, options.ids).map(({ action }) => action.id));
  const jobs = all.filter(({ action }) => wanted.has(action.id));
  const live = reporter === 'pretty' && options.output === null && !around.output.json;
  const report = await runSuite(
    jobs,
    all,
    {
      run: (job, outputs) => {
        const environment = environmentNamed(workspace, options.environment ?? job.case.env ?? null);
        return runs.runCase(job, outputs, environment, around.interrupted);
      },
      judge: (job, recording) => Promise.resolve(unmetExpectations(job.case.expect, recording)),
      onCase: (result) => live && around.output.line(caseText(result)),
    },
    { ...options, signal: around.interrupted },
  );
  await print(around, report, reporter, options.output, workspace);
  return exitFor(around, report);
}

async function print(
  around: Surroundings,
  report: SuiteReport,
  reporter: (typeof REPORTERS)[number],
  file: string | null,
  workspace: CliWorkspace,
): Promise<void> {
  const { output, cwd } = around;
  const text = textOf(report, reporter, workspace);
  if (file !== null) await writeFileAt(resolve(cwd, file), text);
  if (output.json) output.raw(reportJson(report));
  else if (file === null && reporter !== 'pretty') output.raw(text);
  if (reporter === 'pretty' && !output.json) output.line(summaryText(report));
}

function textOf(report: SuiteReport, reporter: (typeof REPORTERS)[number], workspace: CliWorkspace): string {
  const fileOf = (id: string) => workspace.actions.find(({ action }) => action.id === id)?.stored.file ?? '';
  switch (reporter) {
    case 'json':
      return reportJson(report);
    case 'junit':
      return junitReport(report);
    case 'github':
      return githubReport(report, fileOf);
    case 'pretty':
      return `${[...report.cases.map(caseText), summaryText(report)].join('\n')}\n`;
  }
}

function caseText(result: CaseResult): string {
  const mark = result.skipped !== undefined ? 'skip' : result.ok ? 'ok  ' : 'FAIL';
  const status = result.status === null ? '' : ` ${result.status}`;
  const why = result.skipped === undefined ? '' : `: ${result.skipped}`;
  const head = `${mark} ${result.action}: ${result.case}${status} ${Math.round(result.durationMs)} ms${why}`;
  return result.ok ? head : [head, ...reasons(result).map((reason) => `       ${reason}`)].join('\n');
}

function summaryText({ summary }: SuiteReport): string {
  const { passed, failed, skipped, durationMs } = summary;
  return `${passed} passed, ${failed} failed, ${skipped} skipped in ${Math.round(durationMs)} ms`;
}

/** A case that needs something missing gives 3, one of an environment that does not exist 2, any other failed case 1. */
function exitFor(around: Surroundings, report: SuiteReport): ExitCode {
  if (around.interrupted.aborted) return EXIT.interrupted;
  const failed = report.cases.filter((result) => !result.ok);
  return worstExit(
    failed.map(({ error }) => {
      if (error?.class === 'unknown-environment') return EXIT.usage;
      return error !== undefined && exitOf(error) === EXIT.missing ? EXIT.missing : EXIT.checks;
    }),
  );
}

function reporterOf(around: Surroundings, name: string | null): (typeof REPORTERS)[number] {
  if (name === null) return around.output.json ? 'json' : 'pretty';
  const reporter = REPORTERS.find((known) => known === name);
  return (
    reporter ??
    fail({
      class: 'bad-usage',
      message: `There is no reporter "${name}".`,
      hint: `Use one of ${REPORTERS.join(', ')}.`,
    })
  );
}
