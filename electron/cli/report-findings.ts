import { fail } from '@shared/failure/failure.js';
import type { Severity } from '@shared/lint/finding.js';
import type { ActionFinding } from './lint-workspace.js';
import { type Output, placeText } from './output.js';

/**
 * Prints findings: for people (pretty), for scripts (json), or as annotations of GitHub Actions (github).
 * @throws FailureError `bad-usage` for an unknown reporter
 */
export function reportFindings(
  output: Output,
  findings: readonly ActionFinding[],
  reporter: string | null,
): void {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const summary = { errors: count('error'), warnings: count('warning'), infos: count('info') };
  switch (output.json ? 'json' : (reporter ?? 'pretty')) {
    case 'json':
      return (output.json ? output : { document: printJson(output) }).document({
        findings: findings.map(documentOf),
        summary,
      });
    case 'github':
      for (const finding of findings) output.line(annotation(finding));
      return output.line(sentence(summary));
    case 'pretty':
      for (const finding of findings) {
        const platform = finding.platform === undefined ? '' : ` [${finding.platform}]`;
        output.line(`${placeText(finding)}  ${finding.severity}  ${finding.rule}${platform}`);
        output.line(
          `  ${finding.message}${finding.fix === undefined ? '' : ` (--fix: ${finding.fix.title})`}`,
        );
      }
      return output.line(sentence(summary));
    default:
      fail({
        class: 'bad-usage',
        message: `There is no reporter "${String(reporter)}" for findings.`,
        hint: 'Use pretty, json or github.',
      });
  }
}

function printJson(output: Output) {
  return (value: unknown) => {
    output.raw(`${JSON.stringify(value, null, 2)}\n`);
  };
}

function documentOf({
  rule,
  severity,
  action,
  file,
  line,
  column,
  path,
  platform,
  message,
  source,
  fix,
}: ActionFinding) {
  return {
    rule,
    severity,
    action,
    file,
    line,
    column,
    path,
    platform,
    message,
    source,
    fixable: fix !== undefined,
  };
}

function annotation(finding: ActionFinding): string {
  const level = finding.severity === 'info' ? 'notice' : finding.severity;
  const message = finding.message.replaceAll('%', '%25').replaceAll('\n', '%0A');
  return `::${level} file=${finding.file},line=${finding.line},col=${finding.column},title=${finding.rule}::${message}`;
}

function sentence({ errors, warnings, infos }: { errors: number; warnings: number; infos: number }): string {
  return `${errors} errors, ${warnings} warnings, ${infos} infos`;
}
