import { Anchor } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { PlaceholderToken } from '@renderer/components/PlaceholderToken';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { cardOf, type Card } from '@renderer/editor/hover/card';
import { goToDeclared } from '@renderer/editor/hover/go-to-declared';
import { titleOfFile } from '@renderer/editor/hover/hover-html';
import type { PlaceholderChoice } from '@renderer/editor/monaco/knowledge';
import { editorTexts } from '@renderer/texts/editor';
import styles from './PlaceholderCard.module.css';
import type { ShownToken } from './use-token-card';

const WIDTH = 320;

interface Props extends ShownToken {
  readonly choices: readonly PlaceholderChoice[];
}

/** What a placeholder stands for now, beneath it: the same card that the editors show on hover. */
export function PlaceholderCard({ reference, box, byKey, onEnter, onLeave, onClose, choices }: Props) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (byKey) card.current?.focus();
  }, [byKey]);
  const choice = choices.find(({ ref }) => ref === reference);
  if (!choice) return null;
  const said = cardOf(choice, titleOfFile);
  const below = box.bottom + 160 < window.innerHeight;
  const place = {
    left: Math.max(8, Math.min(box.left, window.innerWidth - WIDTH - 8)),
    ...(below ? { top: box.bottom + 2 } : { bottom: window.innerHeight - box.top + 2 }),
  };
  return createPortal(
    <div
      ref={card}
      className={styles.card}
      {...(byKey ? { role: 'dialog', 'aria-label': readAloud(said), tabIndex: -1 } : { role: 'tooltip' })}
      style={{ ...place, width: WIDTH }}
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Tab') return;
        if (event.key === 'Tab' && event.target === card.current && said.goTo !== null) return;
        event.preventDefault();
        event.stopPropagation();
        onClose(true);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (byKey && !currentTarget.contains(relatedTarget)) onClose(false);
      }}
    >
      <p className={styles.head}>
        <SourceGlyph source={choice.source} />
        <PlaceholderToken source={choice.source} text={said.written} />
        <span className={styles.note}>{said.kind}</span>
      </p>
      <p>
        {said.value !== null && <code className={styles.value}>{said.value}</code>}{' '}
        <span className={styles.note}>{said.origin}</span>
      </p>
      {said.description && <p>{said.description}</p>}
      {said.goTo === null ? (
        <p className={styles.note}>{editorTexts.declaredInWorkspace}</p>
      ) : (
        <Anchor
          component="button"
          type="button"
          inherit
          fw={500}
          onClick={() => goToDeclared(choice.declared)}
        >
          {said.goTo}
        </Anchor>
      )}
    </div>,
    document.body,
  );
}

/** The card in one sentence, for who hears it. */
function readAloud({ written, kind, value, origin, description }: Card): string {
  return [`${written} ${kind}`, [value, origin].filter(Boolean).join(' '), description]
    .filter(Boolean)
    .join('. ');
}
