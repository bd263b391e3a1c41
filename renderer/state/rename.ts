import { followRename } from '@shared/action/follow-rename';
import { applyChanges } from '@shared/document/change';
import { spliceEdits } from '@shared/document/splice';
import { fail } from '@shared/failure/failure';
import { workspaceTexts as texts } from '@renderer/texts/workspace';
import type { FilePart } from './acts/act';
import { perform } from './acts/acts';
import { flushAll } from './documents/save';
import { documentOf, useDocuments } from './documents/store';

/** Where an action is to stand: its id, which names its file, and the folder beneath `actions/`; empty for the top. */
export interface RenamePlace {
  readonly id: string;
  readonly folder: string;
}

/**
 * Gives an action another name, id or folder, as one act to undo: its file moves, and whatever refers to its id in
 * other actions follows.
 * @returns its file now, and how many other actions followed
 * @throws FailureError `bad-document` while the text is invalid, `already-exists`, `bad-input`, `conflict`
 */
export async function renameAction(
  file: string,
  name: string,
  { id, folder }: RenamePlace,
): Promise<{ readonly file: string; readonly followed: number }> {
  const to = ['actions', folder, `${id}.action.yaml`].filter(Boolean).join('/');
  let followed = 0;
  await perform(async () => {
    await flushAll(useDocuments.getState().documents.keys());
    const { document, action } = renamable(file);
    const edited = applyChanges(
      document.text,
      spliceEdits(document.text, [
        ...(name === action.name ? [] : [{ kind: 'set', path: ['name'], value: name } as const]),
        ...(id === action.id ? [] : [{ kind: 'set', path: ['id'], value: id } as const]),
      ]),
    );
    const text = id === action.id ? edited : applyChanges(edited, followRename(edited, action.id, id));
    if (text === document.text && to === file) return null;
    const followers = id === action.id ? [] : followersOf(file, action.id, id);
    followed = followers.length;
    const own = { before: { file, text: document.text }, after: { file: to, text } };
    return { label: texts.renameLabel(action.name), parts: [own, ...followers] };
  });
  return { file: to, followed };
}

function renamable(file: string) {
  const document = documentOf(file);
  const action = document?.read?.action;
  if (!document || !action)
    return fail({ class: 'bad-document', message: texts.unreadable(file), hint: texts.mend });
  if (document.status === 'conflict' || document.status === 'failed') {
    return fail({ class: 'conflict', message: texts.unsaved(file), hint: texts.unsavedHint });
  }
  return { document, action };
}

function followersOf(renamed: string, from: string, to: string): readonly FilePart[] {
  return [...useDocuments.getState().documents.values()].flatMap(({ file, text }): readonly FilePart[] => {
    const changes = file === renamed ? [] : followRename(text, from, to);
    if (changes.length === 0) return [];
    return [{ before: { file, text }, after: { file, text: applyChanges(text, changes) } }];
  });
}
