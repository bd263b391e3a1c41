import { applyChanges } from '@shared/document/change.js';
import { spliceEdits } from '@shared/document/splice.js';
import { readAction } from '@shared/action/read.js';
import type { PlacedFinding } from '@shared/lint/finding.js';
import { answersOfMocks } from '@shared/lint/known-answers.js';
import { lintAction } from '@shared/lint/index.js';
import { placeFindings } from '@shared/lint/place.js';
import { platformById } from '@shared/platforms/index.js';
import { actionsNamed, type CliWorkspace, type ReadDocument } from './workspace.js';

/** A finding with the action it belongs to. */
export interface ActionFinding extends PlacedFinding {
  readonly action: string;
}

/** A document whose fixes keep offering fixes is fixed this often at most. */
const ROUNDS = 5;

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
  const broken = ids.length > 0 ? [] : workspace.unreadable;
  const findings: ActionFinding[] = broken.flatMap(({ stored, read }) =>
    placeFindings(read.parsed, stored.file, read.findings).map((finding) => ({
      ...finding,
      action: stored.file.replace(/^.*\/|\.action\.yaml$/g, ''),
    })),
  );
  for (const document of actionsNamed(workspace, ids)) {
    const found = fix
      ? await fixDocument(workspace, document, platforms)
      : lintDocument(workspace, document, platforms);
    findings.push(...found.map((finding) => ({ ...finding, action: document.action.id })));
  }
  return findings;
}

function lintDocument(
  workspace: CliWorkspace,
  { action, parsed, findings, stored }: ReadDocument,
  platforms: readonly string[],
): readonly PlacedFinding[] {
  const around = {
    actions: workspace.actions.map((other) => other.action),
    environments: workspace.environments,
    context: workspace.contents.workspace.context ?? [],
    answers: answersOfMocks(workspace.contents.mocks),
  };
  const targets = platforms.length > 0 ? { targets: platforms } : {};
  return placeFindings(parsed, stored.file, [
    ...findings,
    ...lintAction(action, { workspace: around, ...targets }),
  ]);
}

async function fixDocument(
  workspace: CliWorkspace,
  document: ReadDocument,
  platforms: readonly string[],
): Promise<readonly PlacedFinding[]> {
  let current = document;
  for (let round = 0; round < ROUNDS; round++) {
    const fixable = lintDocument(workspace, current, platforms).find((finding) => finding.fix !== undefined);
    if (fixable?.fix === undefined) break;
    const text = applyChanges(current.stored.text, spliceEdits(current.stored.text, fixable.fix.edits));
    const read = readAction(text, current.stored.file);
    if (read.action === null || text === current.stored.text) break;
    current = { ...read, action: read.action, stored: { ...current.stored, text } };
  }
  if (current !== document) {
    await workspace.files.save(document.stored.file, current.stored.text, document.stored.hash);
  }
  return lintDocument(workspace, current, platforms);
}
