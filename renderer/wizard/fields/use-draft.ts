import { useState } from 'react';
import type { NodePath } from '@shared/document/plain';
import { currentDrafts, keepFieldDraft, useDraftsOf } from '@renderer/state/field-drafts';
import { useEdited } from '../edited';

export interface Draft {
  readonly text: string;
  /** Why what is written cannot stand in the document; it stays in the field until it can. */
  readonly problem: string | null;
  readonly write: (text: string) => void;
  /** Back to what the document says. */
  readonly drop: () => void;
}

/**
 * The text of a field: what the document says, or what was typed and the document cannot take. It outlives the step,
 * the view and the window.
 * @param commit writes the text into the document; returns why it cannot, else null
 * @param place where the field's value stands in the document
 * @param beside the field itself says what is wrong; else it is said beneath its row
 */
export function useDraft(
  value: string,
  commit: (text: string) => string | null,
  place: NodePath,
  beside: boolean,
): Draft {
  const { file, action } = useEdited();
  const key = place.join('/');
  const kept = currentDrafts(useDraftsOf(file), action.document).find(({ path }) => path.join('/') === key);
  return {
    text: kept?.text ?? value,
    problem: kept?.problem ?? null,
    write: (text) => {
      const problem = commit(text);
      keepFieldDraft(file, action.document, place, problem === null ? null : { text, problem, beside });
    },
    drop: () => keepFieldDraft(file, action.document, place, null),
  };
}

/** A draft that nothing but the field remembers: where a credential may be pasted by mistake. */
export function usePassingDraft(value: string, commit: (text: string) => string | null): Draft {
  const [draft, setDraft] = useState<{ base: string; text: string; problem: string } | null>(null);
  const current = draft && draft.base === value ? draft : null;
  return {
    text: current?.text ?? value,
    problem: current?.problem ?? null,
    write: (text) => {
      const problem = commit(text);
      setDraft(problem === null ? null : { base: value, text, problem });
    },
    drop: () => setDraft(null),
  };
}
