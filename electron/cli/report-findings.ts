import { fail } from '@shared/failure/failure.js';
import { writeJson } from '@shared/json/write.js';
import type { Severity } from '@shared/lint/finding.js';
import { counted } from './counted.js';
import type { ActionFinding } from './lint-workspace.js';
import { type Output, placeText, toJson } from './output.js';

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
      output.raw(`${writeJson(toJson({ findings: findings.map(documentOf), summary }), 2)}\n`);
      return;
    case 'github':
      for (const finding of findings) output.line(annotation(finding));
      output.line(sentence(summary));
      return;
    case 'pretty':
      for (const finding of findings) {
        const platform = finding.platform === undefined ? '' : ` [${finding.platform}]`;
        output.line(`${placeText(finding)}  ${finding.severity}  ${finding.rule}${platform}`);
        output.line(
          `  ${finding.message}${finding.fix === undefined ? '' : ` (--fix: ${finding.fix.title})`}`,
        );
      }
      output.line(sentence(summary));
      return;
    default:
      fail({
        class: 'bad-usage',
        message: `There is no reporter "${String(reporter)}" for findings.`,
        hint: 'Use pretty, json or github.',
      });
  }
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
  return [counted(errors, 'error'), counted(warnings, 'warning'), counted(infos, 'info')].join(', ');
}
