import { applyChanges } from '@shared/document/change.js';
import { readAction, type ReadAction } from '@shared/action/read.js';
import { readMockFile } from '@shared/action/read-mock.js';
import type { StoredDocument } from '@shared/ipc/workspace.js';
import type { PlacedFinding } from '@shared/lint/finding.js';
import { changesOfFix } from '@shared/lint/fix.js';
import { answersOfMocks } from '@shared/lint/known-answers.js';
import { lintAction, type LintWorkspace } from '@shared/lint/index.js';
import { brokenRules } from '@shared/lint/broken-rules.js';
import { placeFindings } from '@shared/lint/place.js';
import { platformById } from '@shared/platforms/index.js';
import { factsOf } from './values.js';
import { actionsNamed, type CliWorkspace, type ReadDocument } from './workspace.js';

/** A finding with the action it belongs to; null: it is about another file of the workspace. */
export interface ActionFinding extends PlacedFinding {
  readonly action: string | null;
}

/** A document whose fixes keep offering fixes is fixed this often at most. */
const ROUNDS = 100;

/** A document as read, whether it could be read or not. */
type Document = ReadAction & { readonly stored: StoredDocument };

/**
 * Lints the actions asked for, or all; unreadable documents are findings too.
 * @param platforms checked instead of the action's own targets
 * @param fix apply the safe fixes and write the files; what remains is returned
 */
export async function lintWorkspace(
  workspace: CliWorkspace,
  ids: readonly string[],
  platforms: readonly string[],
  fix: boolean,
): Promise<readonly ActionFinding[]> {
  for (const id of platforms) platformById(id);
  const broken = workspace.unreadable.map(({ stored, read }) => ({ ...read, stored }));
  const findings: ActionFinding[] = [];
  for (const document of [...(ids.length > 0 ? [] : broken), ...actionsNamed(workspace, ids)]) {
    const found = fix
      ? await fixDocument(workspace, document, platforms)
      : lintDocument(workspace, document, platforms);
    const action = document.action?.id ?? document.stored.file.replace(/^.*\/|\.action\.yaml$/g, '');
    findings.push(...found.map((finding) => ({ ...finding, action })));
  }
  return ids.length > 0 ? findings : [...findings, ...lintOtherFiles(workspace)];
}

/** What is wrong with the environments and mocks, which belong to no action alone. */
function lintOtherFiles({ contents }: CliWorkspace): readonly ActionFinding[] {
  const mocks = contents.mocks.flatMap(({ file, text }) => {
    const { parsed, findings } = readMockFile(text);
    return placeFindings(parsed, file, findings);
  });
  const broken = contents.broken.map(({ file, message, place }): PlacedFinding => {
    const { line = 1, column = 1 } = place ?? {};
    const at = { file, line, column, endLine: line, endColumn: column, step: 'general' } as const;
    return { rule: 'schema', severity: 'error', path: [], message, ...at };
  });
  return [...broken, ...mocks].map((finding) => ({ ...finding, action: null }));
}

function lintDocument(
  workspace: CliWorkspace,
  { action, parsed, findings, stored }: Document,
  platforms: readonly string[],
): readonly PlacedFinding[] {
  if (action === null) return placeFindings(parsed, stored.file, findings);
  const targets = platforms.length > 0 ? { targets: platforms } : {};
  return placeFindings(parsed, stored.file, [
    ...findings,
    ...lintAction(action, { workspace: lintFactsOf(workspace), ...targets }),
  ]);
}

function lintFactsOf(workspace: CliWorkspace): LintWorkspace {
  return {
    ...factsOf(workspace),
    environments: workspace.environments,
    answers: answersOfMocks(workspace.contents.mocks),
  };
}

/** Asks for the rules that a document breaks, for its recordings; each is linted once, however often it runs. */
export function rulesBrokenIn(workspace: CliWorkspace): (document: ReadDocument) => readonly string[] {
  const facts = lintFactsOf(workspace);
  const known = new Map<ReadDocument, readonly string[]>();
  return (document) => {
    const rules =
      known.get(document) ??
      brokenRules([...document.findings, ...lintAction(document.action, { workspace: facts })]);
    known.set(document, rules);
    return rules;
  };
}

async function fixDocument(
  workspace: CliWorkspace,
  document: Document,
  platforms: readonly string[],
): Promise<readonly PlacedFinding[]> {
  let current = document;
  for (let round = 0; round < ROUNDS; round++) {
    const { text, file } = current.stored;
    const fix = lintDocument(workspace, current, platforms).find((finding) => finding.fix)?.fix;
    if (!fix) break;
    const after = applyChanges(text, changesOfFix(text, fix));
    const read = readAction(after, file);
    if (after === text || (current.action !== null && read.action === null)) break;
    current = { ...read, stored: { ...current.stored, text: after } };
  }
  if (current !== document) {
    await workspace.files.save(document.stored.file, current.stored.text, document.stored.hash);
  }
  return lintDocument(workspace, current, platforms);
}
