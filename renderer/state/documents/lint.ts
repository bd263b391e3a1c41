import { lintAction } from '@shared/lint';
import { answersOfMocks } from '@shared/lint/known-answers';
import { placeFindings } from '@shared/lint/place';
import type { Fix, PlacedFinding } from '@shared/lint/finding';
import { whenAtRest } from '../at-rest';
import { inSlices } from '../slices';
import { useTabs } from '../tabs';
import { useWorkspace } from '../workspace';
import type { OpenDocument } from './document';
import { documentOf, patchDocument, readDocument, useDocuments } from './store';

const AFTER_KEYSTROKE_MS = 120;

/** What the rules find in a document as it stands beside its neighbours; syntax and schema errors come first. */
export function findingsOf(document: OpenDocument, all: Iterable<OpenDocument>): readonly PlacedFinding[] {
  const { read, file } = document;
  if (!read) return [];
  const view = useWorkspace.getState().view;
  const actions = [...all].flatMap(({ lastValid }) => (lastValid ? [lastValid] : []));
  const found = read.action
    ? lintAction(read.action, {
        workspace: {
          actions,
          environments: view?.environments.map((environment) => environment.file) ?? [],
          context: view?.workspace.context ?? [],
          answers: answersOfMocks(view?.mocks ?? []),
        },
      })
    : [];
  return placeFindings(read.parsed, file, [...read.findings, ...found]);
}

function lint(file: string): void {
  readDocument(file);
  const document = documentOf(file);
  if (!document) return;
  patchDocument(file, {
    findings: findingsOf(document, useDocuments.getState().documents.values()),
    linted: true,
    checked: true,
  });
}

/**
 * The fix of a finding for the text as it stands. Findings follow the keystrokes at a distance, so the one on the screen
 * may be of a text that is no more, and its fix would write what has been typed over since. Null: nothing is left to mend.
 */
export function fixNow(file: string, seen: PlacedFinding): Fix | null {
  if (documentOf(file)?.linted !== false) return seen.fix ?? null;
  lint(file);
  const place = JSON.stringify(seen.path);
  const finding = documentOf(file)?.findings.find(
    ({ rule, platform, path }) =>
      rule === seen.rule && platform === seen.platform && JSON.stringify(path) === place,
  );
  return finding?.fix ?? null;
}

let stop: () => void = () => undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps every document read and linted: at once in slices after a workspace opened, and a moment after each
 * keystroke. Returns the function that ends it.
 */
export function followWithLint(): () => void {
  const sweep = () => {
    stop();
    const { documents } = useDocuments.getState();
    const { current } = useTabs.getState();
    const waiting = [...documents.values()].filter(({ linted }) => !linted).map(({ file }) => file);
    // The document in view first: its findings are waited for.
    const files = [
      ...waiting.filter((file) => file === current),
      ...waiting.filter((file) => file !== current),
    ];
    const opening = files.some((file) => documents.get(file)?.read === null);
    let stopLinting: () => void = () => undefined;
    const lintAll = () => {
      stopLinting = inSlices(files, lint);
    };
    // All are read before the first is linted: rules look at the neighbours. Names are waited for, findings are not.
    const stopReading = inSlices(files, readDocument, () => {
      if (opening) stopLinting = whenAtRest(lintAll);
      else lintAll();
    });
    stop = () => {
      stopReading();
      stopLinting();
    };
  };
  const unsubscribe = useDocuments.subscribe(({ documents }, before) => {
    if (documents === before.documents) return;
    const waiting = [...documents.values()].filter(({ linted }) => !linted);
    if (waiting.length === 0) return;
    clearTimeout(timer);
    timer = setTimeout(sweep, waiting.some(({ read }) => !read) ? 0 : AFTER_KEYSTROKE_MS);
  });
  sweep();
  return () => {
    clearTimeout(timer);
    stop();
    unsubscribe();
  };
}
