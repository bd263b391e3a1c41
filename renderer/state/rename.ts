import { followRename } from '@shared/action/follow-rename';
import { applyChanges } from '@shared/document/change';
import { composeChanges } from '@shared/document/compose';
import { spliceEdits } from '@shared/document/splice';
import { fail } from '@shared/failure/failure';
import { workspaceTexts as texts } from '@renderer/texts/workspace';
import { changeTogether } from './documents/edit';
import { recordStep, type RenamePlace } from './documents/history';
import { relocate } from './documents/relocate';
import { flush, flushAll } from './documents/save';
import { documentOf, useDocuments } from './documents/store';
import { folderOf } from './folders';

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
  await flushAll(useDocuments.getState().documents.keys());
  const document = documentOf(file);
  const action = document?.read?.action;
  if (!document || !action)
    return fail({ class: 'bad-document', message: texts.unreadable(file), hint: texts.mend });
  if (document.status === 'conflict' || document.status === 'failed') {
    return fail({ class: 'conflict', message: texts.unsaved(file), hint: texts.unsavedHint });
  }
  const from = { id: action.id, folder: folderOf(file) };
  const label = texts.renameLabel(action.name);
  const together = crypto.randomUUID();
  const moved = await relocate(file, { id, folder }, ({ text, history }) => {
    const edits = spliceEdits(text, [
      ...(name === action.name ? [] : [{ kind: 'set', path: ['name'], value: name } as const]),
      ...(id === from.id ? [] : [{ kind: 'set', path: ['id'], value: id } as const]),
    ]);
    const own = followRename(applyChanges(text, edits), from.id, id);
    const changes = id === from.id ? edits : composeChanges(text, [edits, own]);
    const renamed = { from, to: { id, folder } };
    return {
      text: applyChanges(text, changes),
      history: recordStep(history, text, changes, { label, at: Date.now(), together, renamed }),
    };
  });
  const followers = id === from.id ? new Map<string, never>() : followersOf(moved, from.id, id);
  changeTogether(followers, { label, together });
  await Promise.all([moved, ...followers.keys()].map(flush));
  return { file: moved, followed: followers.size };
}

function followersOf(moved: string, from: string, to: string) {
  const others = [...useDocuments.getState().documents.values()].filter(({ file }) => file !== moved);
  return new Map(
    others
      .map(({ file, text }) => [file, followRename(text, from, to)] as const)
      .filter(([, changes]) => changes.length > 0),
  );
}
