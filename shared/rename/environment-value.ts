import { envValueName } from '../action/schema/names.js';
import { fail } from '../failure/failure.js';
import type { RewrittenFile, WorkspaceTexts } from './file-text.js';
import { nameOrFail } from './new-name.js';
import { referenceEdits } from './reference-edits.js';
import { rewriteFiles } from './rewrite.js';
import { entriesOf, said } from './said.js';

/**
 * The files that change when a value of environments gets another name: every environment that says it and every
 * action that uses it. Pure.
 * @param taken the names of all other values
 * @throws FailureError `bad-input`, `already-exists`, `bad-document`
 */
export function renameEnvironmentValue(
  texts: WorkspaceTexts,
  from: string,
  to: string,
  taken: Iterable<string>,
): readonly RewrittenFile[] {
  nameOrFail(envValueName, to, 'a value');
  if (from === to) return [];
  if ([...taken].includes(to)) {
    fail({
      class: 'already-exists',
      message: `There is already a value ${to}.`,
      hint: 'Choose another name.',
    });
  }
  return [
    ...rewriteFiles(texts.environments, from, (plain) =>
      entriesOf(said(plain, 'values')).some(([name]) => name === from)
        ? [{ kind: 'rename', path: ['values', from], key: to }]
        : [],
    ),
    ...rewriteFiles(texts.actions, from, (plain) => referenceEdits(plain, `env.${from}`, `env.${to}`)),
  ];
}
