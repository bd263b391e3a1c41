import type { RefObject } from 'react';
import { createPortal } from 'react-dom';
import { KeyCap } from '@renderer/components/KeyCap';
import { chordText } from '@renderer/components/chord';
import { wizardFieldTexts as texts } from '@renderer/texts/wizard-fields';
import styles from './LiteralOffer.module.css';

const WIDTH = 360;

interface Props {
  readonly name: string;
  /** What is selected in it is offered. */
  readonly input: HTMLInputElement;
  /** What shows the same text in the same figures, all of one width. */
  readonly mirror: RefObject<Element | null>;
  readonly onTake: () => void;
}

/** Under a selected text of a field: it can be made a parameter. The field keeps the focus. */
export function LiteralOffer({ name, input, mirror, onTake }: Props) {
  const field = input.getBoundingClientRect();
  const shown = mirror.current?.firstElementChild?.getBoundingClientRect() ?? field;
  const width = shown.width / Math.max(input.value.length, 1);
  const left = Math.max(field.left, shown.left + (input.selectionStart ?? 0) * width);
  return createPortal(
    <button
      type="button"
      tabIndex={-1}
      className={styles.offer}
      style={{ left: Math.max(8, Math.min(left, window.innerWidth - WIDTH)), top: field.bottom + 4 }}
      // Before the field's blur, which would take the offer away.
      onMouseDown={(event) => {
        event.preventDefault();
        onTake();
      }}
    >
      {texts.toParameter(name)}
      <KeyCap keys={chordText('Alt+P')} />
    </button>,
    document.body,
  );
}
