import { secretName } from '../action/schema/names.js';
import type { DocumentEdit } from '../document/edit.js';
import type { Plain } from '../document/plain.js';
import { fail } from '../failure/failure.js';
import type { RewrittenFile, WorkspaceTexts } from './file-text.js';
import { nameOrFail } from './new-name.js';
import { referenceEdits } from './reference-edits.js';
import { rewriteFiles } from './rewrite.js';
import { entriesOf, said } from './said.js';

/**
 * The files that change when a secret gets another name: every placeholder in actions and cases, and the environments
 * that put another entry for it or use it as one. Pure; the keychain is moved by who calls it.
 * @param taken the names of all other secrets
 * @throws FailureError `bad-input`, `already-exists`, `bad-document`
 */
export function renameSecret(
  texts: WorkspaceTexts,
  from: string,
  to: string,
  taken: Iterable<string>,
): readonly RewrittenFile[] {
  nameOrFail(secretName, to, 'a secret');
  if (from === to) return [];
  if ([...taken].includes(to)) {
    fail({
      class: 'already-exists',
      message: `There is already a secret ${to}.`,
      hint: 'Choose another name, or remove that one first.',
    });
  }
  return [
    ...rewriteFiles(texts.environments, from, (plain) => environmentEdits(plain, from, to)),
    ...rewriteFiles(texts.actions, from, (plain) => referenceEdits(plain, `secret.${from}`, `secret.${to}`)),
  ];
}

function environmentEdits(plain: Plain, from: string, to: string): readonly DocumentEdit[] {
  return entriesOf(said(plain, 'secrets')).flatMap(([name, entry]): DocumentEdit[] => [
    ...(entry === from ? [{ kind: 'set', path: ['secrets', name], value: to } as const] : []),
    ...(name === from ? [{ kind: 'rename', path: ['secrets', name], key: to } as const] : []),
  ]);
}
