import type { Action } from '@shared/action/action';
import type { Finding } from '@shared/lint/finding';
import { saidAt } from '../edited';

const NAMED = new Set(['parameters', 'context', 'outputs', 'headers', 'query', 'fields', 'cases']);

/** What a finding concerns by its own name: the parameter, header or output it stands at. */
export function subjectOf(action: Action, finding: Finding): string | undefined {
  for (let at = finding.path.length - 1; at > 0; at -= 1) {
    const list = finding.path[at - 1];
    if (typeof finding.path[at] !== 'number' || typeof list !== 'string' || !NAMED.has(list)) continue;
    const name = saidAt(action, [...finding.path.slice(0, at + 1), 'name']);
    // Many messages say the name already; it should not be read twice.
    if (typeof name === 'string' && !finding.message.includes(name)) return name;
  }
  return undefined;
}
