import type { ParsedDocument } from '../document/parse.js';
import type { NodePath } from '../document/plain.js';
import type { Finding, PlacedFinding, Step } from './finding.js';
import type { TextRange } from '../document/locate.js';
import { lineColumn, locate, locateKey } from '../document/locate.js';
import { SYNTAX_RULE } from '../action/findings.js';
import { spanInScalar } from './span.js';

const STEPS: Readonly<Record<string, Step>> = {
  request: 'connect',
  button: 'connect',
  parameters: 'variables',
  context: 'variables',
  speech: 'messages',
  response: 'results',
  outputs: 'results',
  cases: 'results',
};

/**
 * Gives each finding its place in the text.
 * A path that is not written yet takes the place of its nearest ancestor's key.
 * @param file POSIX path, relative to the workspace
 */
export function placeFindings(
  parsed: ParsedDocument,
  file: string,
  findings: readonly Finding[],
): PlacedFinding[] {
  return findings.map((finding) => {
    const range = rangeOf(parsed, finding);
    const start = lineColumn(parsed.text, range.from);
    const end = lineColumn(parsed.text, Math.max(range.to, range.from));
    return {
      ...finding,
      file,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      step: stepOfPath(finding.path),
    };
  });
}

/** The wizard's step in which the node at `path` is edited. */
export function stepOfPath(path: NodePath): Step {
  if (path[0] === 'request') {
    if (path[1] === 'auth') return 'authentication';
    if (path[1] === 'query' || path[1] === 'body') return 'variables';
  }
  return STEPS[String(path[0])] ?? 'general';
}

function rangeOf(parsed: ParsedDocument, finding: Finding): TextRange {
  // A syntax error has no node: its span counts from the beginning of the text.
  if (finding.rule === SYNTAX_RULE && finding.span) return finding.span;
  for (let length = finding.path.length; length > 0; length -= 1) {
    const path = finding.path.slice(0, length);
    const value = locate(parsed, path);
    if (value === null) continue;
    if (length < finding.path.length) return locateKey(parsed, path) ?? firstLine(parsed.text, value);
    if (finding.span) return spanInScalar(parsed, path, finding.span) ?? value;
    return value.from === value.to ? (locateKey(parsed, path) ?? value) : firstLine(parsed.text, value);
  }
  return firstLine(parsed.text, locate(parsed, []) ?? { from: 0, to: 0 });
}

/** The part of a range on its first line: a whole block underlined says nothing. */
function firstLine(text: string, range: TextRange): TextRange {
  const end = text.indexOf('\n', range.from);
  if (end < 0 || end >= range.to) return range;
  return { from: range.from, to: text[end - 1] === '\r' ? end - 1 : end };
}
