import { useContext, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { NodePath } from '@shared/document/plain';
import { isInfoKey, isMac } from '@renderer/components/chord';
import { TemplateText } from '@renderer/components/TemplateText';
import { useEdited } from '../edited';
import { placeKey } from '../use-landing';
import fieldStyles from './Field.module.css';
import { FieldProblem, FieldSlot } from './FieldSlot';
import { LiteralOffer } from './LiteralOffer';
import { PlaceholderCard } from './PlaceholderCard';
import { PlaceholderMenu } from './PlaceholderMenu';
import styles from './TemplateBox.module.css';
import { useDraft } from './use-draft';
import { useLiteral } from './use-literal';
import { usePlaceholderMenu } from './use-placeholder-menu';
import { useTokenCard } from './use-token-card';

interface Props {
  /** Where the value stands in the document. */
  readonly place: NodePath;
  readonly value: string;
  readonly onWrite: (text: string) => string | null;
  readonly label?: string;
  readonly id?: string | undefined;
  readonly placeholder?: string;
  readonly cell?: boolean;
  readonly broken?: ReadonlySet<string>;
  /** Looks at a pasted text first; true: it was taken, and is not inserted. */
  readonly onPasteText?: (text: string) => boolean;
}

/**
 * One line of template: placeholders in their colours while one types, and offered after `{{`. Ctrl+I says what the
 * one at the caret stands for; Alt+P makes a parameter of constant text.
 */
export function TemplateBox(props: Props) {
  const { place, value, onWrite, label, id, placeholder, cell, broken, onPasteText } = props;
  const { choices, readOnly } = useEdited();
  const slot = useContext(FieldSlot);
  const draft = useDraft(value, onWrite, place, slot !== null);
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const [scroll, setScroll] = useState(0);
  const menuId = useId();
  const mirror = useRef<HTMLSpanElement>(null);
  const card = useTokenCard(mirror, draft.text, input);
  const menu = usePlaceholderMenu(draft.text, choices, input, draft.write);
  const literal = useLiteral(place, draft.text, input);
  const isOffering = menu.offered.length > 0;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const taken =
      menu.onKeyDown(event) ||
      (isInfoKey(event) && card.showAt(event.currentTarget.selectionStart ?? 0)) ||
      (isLift(event) && draft.problem === null && literal.take());
    if (taken) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Escape' && draft.problem !== null) draft.drop();
  };
  return (
    <span className={styles.box} data-cell={cell || undefined}>
      <span className={styles.mirror} aria-hidden ref={mirror}>
        <span style={{ display: 'inline-block', transform: `translateX(${-scroll}px)` }}>
          <TemplateText text={draft.text} broken={broken} />
        </span>
      </span>
      <input
        ref={setInput}
        id={id}
        role="combobox"
        aria-expanded={isOffering}
        aria-controls={menuId}
        aria-autocomplete="list"
        aria-activedescendant={isOffering ? `${menuId}-${menu.active}` : undefined}
        aria-label={label}
        aria-describedby={draft.problem === null ? undefined : slot?.id}
        aria-invalid={draft.problem !== null}
        aria-keyshortcuts={`${isMac ? 'Meta' : 'Control'}+I Alt+P`}
        title={draft.problem ?? undefined}
        className={`${fieldStyles.input ?? ''} ${styles.input ?? ''}`}
        data-place={placeKey(place)}
        data-mono
        data-cell={cell || undefined}
        value={draft.text}
        placeholder={placeholder}
        readOnly={readOnly}
        spellCheck={false}
        onChange={(event) => {
          draft.write(event.currentTarget.value);
          menu.typed(event.currentTarget.selectionStart);
        }}
        onPaste={(event) => {
          if (!readOnly && onPasteText?.(event.clipboardData.getData('text/plain'))) event.preventDefault();
        }}
        onKeyDown={onKeyDown}
        onSelect={(event) => literal.note(event.currentTarget)}
        onScroll={(event) => setScroll(event.currentTarget.scrollLeft)}
        onBlur={() => {
          menu.close();
          literal.forget();
        }}
        onMouseMove={card.onMouseMove}
        onMouseLeave={card.onMouseLeave}
      />
      {card.shown && !isOffering && <PlaceholderCard {...card.shown} choices={choices} />}
      {literal.offered && input && draft.problem === null && (
        <LiteralOffer name={literal.offered.name} input={input} mirror={mirror} onTake={literal.take} />
      )}
      <FieldProblem>{draft.problem}</FieldProblem>
      {isOffering && (
        <PlaceholderMenu
          id={menuId}
          anchor={input}
          choices={menu.offered}
          active={menu.active}
          onChoose={menu.choose}
          onPoint={menu.point}
        />
      )}
    </span>
  );
}

/** By the key's place: with Alt, macOS puts another letter on it. */
const isLift = (event: KeyboardEvent): boolean => event.altKey && !event.ctrlKey && event.code === 'KeyP';
