import { type CaseResult, reasons, type SuiteReport } from './report.js';

/** The report as JUnit XML, one test suite for each action; durations in seconds. */
export function junitReport(report: SuiteReport): string {
  const byAction = new Map<string, CaseResult[]>();
  for (const result of report.cases) {
    const group = byAction.get(result.action) ?? [];
    group.push(result);
    byAction.set(result.action, group);
  }
  const { passed, failed, skipped, durationMs } = report.summary;
  const total = passed + failed + skipped;
  const suites = [...byAction].map(([action, cases]) => suiteXml(action, cases));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="actionbench" tests="${total}" failures="${failed}" skipped="${skipped}" time="${seconds(durationMs)}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteXml(action: string, cases: readonly CaseResult[]): string {
  const failed = cases.filter((result) => !result.ok).length;
  const skipped = cases.filter((result) => result.skipped !== undefined).length;
  const time = seconds(cases.reduce((sum, result) => sum + result.durationMs, 0));
  return [
    `  <testsuite name="${escape(action)}" tests="${cases.length}" failures="${failed}" skipped="${skipped}" time="${time}">`,
    ...cases.map(caseXml),
    '  </testsuite>',
  ].join('\n');
}

function caseXml(result: CaseResult): string {
  const open = `    <testcase classname="${escape(result.action)}" name="${escape(result.case)}" time="${seconds(result.durationMs)}"`;
  if (result.skipped !== undefined)
    return `${open}><skipped message="${escape(result.skipped)}"/></testcase>`;
  if (result.ok) return `${open}/>`;
  const lines = reasons(result);
  return `${open}><failure message="${escape(lines[0] ?? 'failed')}">${escape(lines.join('\n'))}</failure></testcase>`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

// XML 1.0 has no way to write most control characters, so they are shown as the replacement character.
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escape(text: string): string {
  return text
    .replace(NOT_XML, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
