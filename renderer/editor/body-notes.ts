import type { PlacedFinding } from '@shared/lint/finding';
import { jsonProblems } from './json-text';
import type { Note } from './paint';

/** What concerns the body's text: findings of the rules, and in JSON what keeps it from being JSON. Pure. */
export function bodyNotes(kind: 'json' | 'text', text: string, findings: readonly PlacedFinding[]): Note[] {
  const problems = kind === 'json' ? jsonProblems(text) : [];
  const found = findings
    .filter(({ path }) => path[0] === 'request' && path[1] === 'body')
    // That the body is no JSON is said where it stops being JSON, not at its beginning.
    .filter(({ span, severity }) => problems.length === 0 || span !== undefined || severity !== 'error')
    .map(noteOf(text));
  const own = problems
    .filter(
      (problem) =>
        !found.some((note) => note.severity === 'error' && sameLine(text, note.from, problem.from)),
    )
    .map((problem): Note => ({ ...problem, severity: 'error', short: problem.message, rule: 'body-json' }));
  return [...found, ...own];
}

/** The shortest thing that helps: what the fix does, else the message. */
export function shortOf(finding: PlacedFinding): string {
  const title = finding.fix?.title ?? finding.message;
  const short = title.length > 64 ? `${title.slice(0, 62)}…` : title;
  return finding.fix ? `${short.charAt(0).toLowerCase()}${short.slice(1)}` : short;
}

const noteOf =
  (text: string) =>
  (finding: PlacedFinding): Note => ({
    from: Math.min(finding.span?.from ?? 0, text.length),
    to: Math.min(finding.span?.to ?? text.indexOf('\n') + 1, text.length),
    severity: finding.severity,
    message: finding.message,
    short: shortOf(finding),
    rule: finding.rule,
  });

function sameLine(text: string, one: number, other: number): boolean {
  return !text.slice(Math.min(one, other), Math.max(one, other)).includes('\n');
}
