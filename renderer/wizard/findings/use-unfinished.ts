import { currentDrafts, useDraftsOf, type CurrentDraft } from '@renderer/state/field-drafts';
import { useEdited } from '../edited';

/** What was typed and cannot stand in the document, with where it belongs. */
export function useUnfinished(): readonly CurrentDraft[] {
  const { file, action } = useEdited();
  return currentDrafts(useDraftsOf(file), action.document);
}
