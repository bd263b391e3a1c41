import { reasons, type SuiteReport } from './report.js';

/**
 * The report as GitHub Actions annotations: one error line a failed case, then a summary line.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(report: SuiteReport, fileOf: (action: string) => string): string {
  const lines = report.cases
    .filter((result) => !result.ok)
    .map(
      (result) =>
        `::error file=${property(fileOf(result.action))},title=${property(`${result.action}: ${result.case}`)}::${data(reasons(result).join('\n'))}`,
    );
  const { passed, failed, skipped } = report.summary;
  return [...lines, `${passed} passed, ${failed} failed, ${skipped} skipped`, ''].join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
