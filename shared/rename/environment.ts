import { environmentName } from '../action/schema/names.js';
import type { DocumentEdit } from '../document/edit.js';
import type { Plain } from '../document/plain.js';
import { fail } from '../failure/failure.js';
import type { RewrittenFile, WorkspaceTexts } from './file-text.js';
import { nameOrFail } from './new-name.js';
import { rewriteFiles } from './rewrite.js';
import { itemsOf, said } from './said.js';

/** The file that holds an environment of this name. */
export function environmentFile(name: string): string {
  return `environments/${name}.env.yaml`;
}

/**
 * The files that change when an environment gets another name: its own, which moves, those that extend it, the
 * workspace whose default it is, and the cases that run in it. Pure.
 * @param file of the environment
 * @param taken the names of all other environments
 * @throws FailureError `bad-input`, `already-exists`, `bad-document`
 */
export function renameEnvironment(
  texts: WorkspaceTexts,
  {
    file,
    from,
    to,
    taken,
  }: { readonly file: string; readonly from: string; readonly to: string; readonly taken: Iterable<string> },
): readonly RewrittenFile[] {
  nameOrFail(environmentName, to, 'an environment');
  if (from === to) return [];
  if ([...taken].includes(to)) {
    fail({
      class: 'already-exists',
      message: `There is already an environment ${to}.`,
      hint: 'Choose another name.',
    });
  }
  const own = texts.environments.filter((each) => each.file === file);
  const others = texts.environments.filter((each) => each.file !== file);
  const setWhere = (key: string) => (plain: Plain) =>
    said(plain, key) === from ? [{ kind: 'set', path: [key], value: to } as const] : [];
  return [
    ...rewriteFiles(own, from, setWhere('name')).map((moved) => ({ ...moved, file: environmentFile(to) })),
    ...rewriteFiles(others, from, setWhere('extends')),
    ...rewriteFiles([texts.workspace], from, setWhere('environment')),
    ...rewriteFiles(texts.actions, from, (plain) => caseEdits(plain, from, to)),
  ];
}

function caseEdits(plain: Plain, from: string, to: string): readonly DocumentEdit[] {
  return itemsOf(said(plain, 'cases')).flatMap((each, index) =>
    said(each, 'env') === from ? [{ kind: 'set', path: ['cases', index, 'env'], value: to } as const] : [],
  );
}
