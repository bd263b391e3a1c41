import { useState } from 'react';
import type { NodePath } from '@shared/document/plain';
import { wizardFieldTexts as texts } from '@renderer/texts/wizard-fields';
import { useEdited } from '../edited';
import { type FieldLiteral, literalInField } from './literal-in-field';

interface Selected {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * What is selected in a field, offered as a parameter. `take` makes it one, also without a selection; false: nothing
 * there can be.
 */
export function useLiteral(place: NodePath, text: string, input: HTMLInputElement | null) {
  const { action, edit, readOnly } = useEdited();
  const [selected, setSelected] = useState<Selected | null>(null);
  const literalAt = (from: number, to: number): FieldLiteral | null =>
    readOnly ? null : literalInField(action, place, text, from, to);
  const note = ({ value, selectionStart: from, selectionEnd: to }: HTMLInputElement) =>
    setSelected(from === null || to === null || from === to ? null : { text: value, from, to });
  const make = (literal: FieldLiteral) => {
    setSelected(null);
    edit(literal.edits, texts.toParameter(literal.name));
    requestAnimationFrame(() => input?.setSelectionRange(literal.caret, literal.caret));
  };
  // A selection of a text that is no longer there is none.
  const offered = selected?.text === text ? literalAt(selected.from, selected.to) : null;
  return {
    offered,
    note,
    forget: () => setSelected(null),
    make,
    take: (): boolean => {
      const { selectionStart: from, selectionEnd: to } = input ?? {};
      const literal = typeof from === 'number' ? literalAt(from, to ?? from) : null;
      if (literal) make(literal);
      return literal !== null;
    },
  };
}
