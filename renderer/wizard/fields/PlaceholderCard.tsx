import { createPortal } from 'react-dom';
import { PlaceholderToken } from '@renderer/components/PlaceholderToken';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { cardOf } from '@renderer/editor/hover/card';
import { goToDeclared } from '@renderer/editor/hover/go-to-declared';
import { titleOfFile } from '@renderer/editor/hover/hover-html';
import { editorTexts } from '@renderer/texts/editor';
import { useEdited } from '../edited';
import styles from './PlaceholderCard.module.css';
import type { HoveredToken } from './use-token-hover';

const WIDTH = 320;

/** What a placeholder stands for now, beneath it: the same card that the editors show on hover. */
export function PlaceholderCard({ reference, box, onEnter, onLeave }: HoveredToken) {
  const { choices } = useEdited();
  const choice = choices.find(({ ref }) => ref === reference);
  if (!choice) return null;
  const card = cardOf(choice, titleOfFile);
  const below = box.bottom + 160 < window.innerHeight;
  const place = {
    left: Math.max(8, Math.min(box.left, window.innerWidth - WIDTH - 8)),
    ...(below ? { top: box.bottom + 2 } : { bottom: window.innerHeight - box.top + 2 }),
  };
  return createPortal(
    <div
      className={styles.card}
      role="tooltip"
      style={{ ...place, width: WIDTH }}
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
    >
      <p className={styles.head}>
        <SourceGlyph source={choice.source} />
        <PlaceholderToken source={choice.source} text={card.written} />
        <span className={styles.note}>{card.kind}</span>
      </p>
      <p>
        {card.value !== null && <code className={styles.value}>{card.value}</code>}{' '}
        <span className={styles.note}>{card.origin}</span>
      </p>
      {card.description && <p>{card.description}</p>}
      {card.goTo === null ? (
        <p className={styles.note}>{editorTexts.declaredInWorkspace}</p>
      ) : (
        <button type="button" className={styles.link} onClick={() => goToDeclared(choice.declared)}>
          {card.goTo}
        </button>
      )}
    </div>,
    document.body,
  );
}
