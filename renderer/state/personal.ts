import { applyChanges } from '@shared/document/change';
import { spliceEdits } from '@shared/document/splice';
import { personalRules } from '@shared/action/schema/workspace';
import { editsOfRules } from '@shared/personal/edit-rules';
import type { PersonalRules } from '@shared/personal/rules';
import { personalTexts as texts } from '@renderer/texts/personal';
import { perform, undoAct } from './acts/acts';
import { textOf } from './acts/texts-of-workspace';
import { attempt, tellWithUndo } from './notice';
import { useWorkspace } from './workspace';

const FILE = 'workspace.yaml';

/** What the open workspace says is personal; null: nothing. */
export function usePersonalRules(): PersonalRules | null {
  const workspace = useWorkspace((state) => state.view?.workspace);
  return workspace ? personalRules(workspace) : null;
}

/** Writes the rules into the workspace's file, nothing else of it; can be undone. */
export async function savePersonalRules(before: PersonalRules | null, after: PersonalRules): Promise<void> {
  const edits = editsOfRules(before, after);
  if (edits.length === 0) return;
  await perform(async () => {
    const file = await textOf(FILE);
    const text = applyChanges(file.text, spliceEdits(file.text, edits));
    return { label: texts.label, parts: [{ before: file, after: { file: FILE, text } }] };
  });
  tellWithUndo(texts.saved, texts.undo, () => attempt(undoAct));
}
