import { createPortal } from 'react-dom';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import type { PlaceholderChoice } from '@renderer/editor/monaco/knowledge';
import { wizardFieldTexts } from '@renderer/texts/wizard-fields';
import styles from './TemplateBox.module.css';

interface Props {
  readonly id: string;
  /** The field it hangs under; it floats above the window, since tables clip what is inside them. */
  readonly anchor: HTMLElement | null;
  readonly choices: readonly PlaceholderChoice[];
  readonly active: number;
  readonly onChoose: (index: number) => void;
  readonly onPoint: (index: number) => void;
}

/** The placeholders that fit what is being typed; the field keeps the focus. */
export function PlaceholderMenu({ id, anchor, choices, active, onChoose, onPoint }: Props) {
  const box = anchor?.getBoundingClientRect();
  const above = box !== undefined && box.bottom + 244 > window.innerHeight;
  const place = box && {
    left: Math.min(box.left, window.innerWidth - 448),
    ...(above ? { bottom: window.innerHeight - box.top + 2 } : { top: box.bottom + 2 }),
  };
  return createPortal(
    <ul
      className={styles.menu}
      style={place}
      id={id}
      role="listbox"
      aria-label={wizardFieldTexts.placeholders}
    >
      {choices.map((choice, index) => (
        <li
          key={choice.ref}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={styles.choice}
          onMouseMove={() => onPoint(index)}
          // Before the field's blur, which would take the menu away.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(index);
          }}
        >
          <SourceGlyph source={choice.source} />
          {choice.ref}
          <span className={styles.value}>{choice.value ?? choice.origin}</span>
        </li>
      ))}
    </ul>,
    document.body,
  );
}
