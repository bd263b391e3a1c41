import type { NodePath } from '@shared/document/plain';
import type { Step } from '@shared/lint/finding';

const steps: Readonly<Record<string, Step>> = {
  request: 'connect',
  parameters: 'variables',
  context: 'variables',
  speech: 'messages',
  response: 'results',
  outputs: 'results',
};

/** The wizard's step where a node of the document is edited. */
export function stepOfPath(path: NodePath): Step {
  if (path[0] === 'request' && path[1] === 'auth') return 'authentication';
  if (path[0] === 'request' && (path[1] === 'body' || path[1] === 'query')) return 'variables';
  return steps[String(path[0])] ?? 'general';
}
