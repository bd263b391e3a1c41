import type { PlacedFinding } from '@shared/lint/finding';
import { inSlices } from '../slices';
import { useWorkspace } from '../workspace';
import { findingsOf } from './lint';
import { documentOf, patchDocument, useDocuments } from './store';

/** After the last change of what others see; nobody waits for it. */
const AFTER_CHANGE_MS = 1000;

/**
 * Looks at the other documents again when something changed that their rules see of it: an action's name or outputs,
 * an environment, a context value, a mock. Returns the function that ends it.
 */
export function followNeighboursWithLint(): () => void {
  let seen = surroundings();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: () => void = () => undefined;
  const lookAgain = () => {
    stop = inSlices([...useDocuments.getState().documents.keys()], relint);
  };
  const follow = () => {
    const now = surroundings();
    if (now.length === seen.length && now.every((part, index) => part === seen[index])) return;
    seen = now;
    // Where a document was never looked at, a workspace is being opened: all are read before the first look.
    if ([...useDocuments.getState().documents.values()].some(({ checked }) => !checked)) return;
    stop();
    clearTimeout(timer);
    timer = setTimeout(lookAgain, AFTER_CHANGE_MS);
  };
  const unsubscribe = [useDocuments.subscribe(follow), useWorkspace.subscribe(follow)];
  return () => {
    clearTimeout(timer);
    stop();
    for (const end of unsubscribe) end();
  };
}

/** All that a rule can see beside its own document, compared by identity. */
function surroundings(): readonly unknown[] {
  const { view } = useWorkspace.getState();
  const { documents } = useDocuments.getState();
  return [
    view?.environments,
    view?.workspace.context,
    view?.mocks,
    ...[...documents.values()].map(({ lastValid }) => lastValid),
  ];
}

/** A document whose text is being typed is left to the lint that follows keystrokes. */
function relint(file: string): void {
  const document = documentOf(file);
  if (!document?.linted) return;
  const findings = findingsOf(document, useDocuments.getState().documents.values());
  if (!same(findings, document.findings)) patchDocument(file, { findings });
}

/** Of one text: places need no comparison. */
function same(some: readonly PlacedFinding[], others: readonly PlacedFinding[]): boolean {
  const told = (findings: readonly PlacedFinding[]) =>
    JSON.stringify(findings.map(({ rule, platform, message, path }) => [rule, platform, message, path]));
  return told(some) === told(others);
}
