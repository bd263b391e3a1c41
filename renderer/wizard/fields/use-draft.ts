import { useState } from 'react';

export interface Draft {
  readonly text: string;
  /** Why what is written cannot stand in the document; it stays in the field until it can. */
  readonly problem: string | null;
  readonly write: (text: string) => void;
  /** Back to what the document says. */
  readonly drop: () => void;
}

/**
 * The text of a field: what the document says, or what was typed and the document cannot take.
 * @param commit writes the text into the document; returns why it cannot, else null
 */
export function useDraft(value: string, commit: (text: string) => string | null): Draft {
  const [draft, setDraft] = useState<{ base: string; text: string; problem: string } | null>(null);
  // A draft against an older value is out of date: undo or another view changed the document meanwhile.
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
