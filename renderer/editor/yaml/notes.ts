import type { PlacedFinding } from '@shared/lint/finding';
import { shortOf } from '../body-notes';
import type { Note } from '../paint';

/** The offset of a line and column, both from 1; the end of the text for a place behind it. */
function offsetAt(text: string, line: number, column: number): number {
  let at = 0;
  for (let number = 1; number < line; number += 1) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return Math.min(at + column - 1, text.length);
}

function offsetOf(text: string, finding: PlacedFinding): number {
  return offsetAt(text, finding.line, finding.column);
}

/** Findings as notes on the document's text. Long places are marked in their first line only. */
export function yamlNotes(text: string, findings: readonly PlacedFinding[]): Note[] {
  return findings.map((finding) => {
    const from = offsetOf(text, finding);
    const lineEnd = text.indexOf('\n', from);
    const end = offsetAt(text, finding.endLine, finding.endColumn);
    return {
      from,
      to: Math.max(from + 1, lineEnd < 0 ? end : Math.min(end, lineEnd)),
      severity: finding.severity,
      message: finding.message,
      short: shortOf(finding),
      rule: finding.platform ? `${finding.rule}, ${finding.platform}` : finding.rule,
    };
  });
}
