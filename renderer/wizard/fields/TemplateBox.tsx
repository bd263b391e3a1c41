import { useContext, useId, useRef, useState } from 'react';
import type { NodePath } from '@shared/document/plain';
import { TemplateText } from '@renderer/components/TemplateText';
import { useEdited } from '../edited';
import fieldStyles from './Field.module.css';
import { FieldProblem, FieldSlot } from './FieldSlot';
import { PlaceholderMenu } from './PlaceholderMenu';
import { choicesFor, completed, openPlaceholder } from './placeholder-typing';
import styles from './TemplateBox.module.css';
import { PlaceholderCard } from './PlaceholderCard';
import { useDraft } from './use-draft';
import { useTokenHover } from './use-token-hover';

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

/** One line of template: placeholders in their colours while one types, and offered after `{{`. */
export function TemplateBox(props: Props) {
  const { place, value, onWrite, label, id, placeholder, cell, broken, onPasteText } = props;
  const { choices, readOnly } = useEdited();
  const slot = useContext(FieldSlot);
  const draft = useDraft(value, onWrite, place, slot !== null);
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const [scroll, setScroll] = useState(0);
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const menuId = useId();
  const mirror = useRef<HTMLSpanElement>(null);
  const hover = useTokenHover(mirror, draft.text);
  const open = caret === null ? null : openPlaceholder(draft.text, caret);
  const offered = open ? choicesFor(open.typed, choices) : [];
  const choose = (index: number) => {
    const choice = offered[index];
    if (!open || !choice || !input) return;
    const next = completed(draft.text, open, choice.ref);
    draft.write(next.text);
    setCaret(null);
    requestAnimationFrame(() => input.setSelectionRange(next.caret, next.caret));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (offered.length === 0) {
      if (event.key === 'Escape' && draft.problem !== null) draft.drop();
      return;
    }
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) setActive((active + step + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(active);
    else if (event.key === 'Escape') setCaret(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
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
        aria-expanded={offered.length > 0}
        aria-controls={menuId}
        aria-autocomplete="list"
        aria-activedescendant={offered.length > 0 ? `${menuId}-${active}` : undefined}
        aria-label={label}
        aria-describedby={draft.problem === null ? undefined : slot?.id}
        aria-invalid={draft.problem !== null}
        title={draft.problem ?? undefined}
        className={`${fieldStyles.input ?? ''} ${styles.input ?? ''}`}
        data-mono
        data-cell={cell || undefined}
        value={draft.text}
        placeholder={placeholder}
        readOnly={readOnly}
        spellCheck={false}
        onChange={(event) => {
          draft.write(event.currentTarget.value);
          setCaret(event.currentTarget.selectionStart);
          setActive(0);
        }}
        onPaste={(event) => {
          if (!readOnly && onPasteText?.(event.clipboardData.getData('text/plain'))) event.preventDefault();
        }}
        onKeyDown={onKeyDown}
        onScroll={(event) => setScroll(event.currentTarget.scrollLeft)}
        onBlur={() => setCaret(null)}
        onMouseMove={hover.onMouseMove}
        onMouseLeave={hover.onMouseLeave}
      />
      {hover.shown && offered.length === 0 && <PlaceholderCard {...hover.shown} />}
      <FieldProblem>{draft.problem}</FieldProblem>
      {offered.length > 0 && (
        <PlaceholderMenu
          id={menuId}
          anchor={input}
          choices={offered}
          active={active}
          onChoose={choose}
          onPoint={setActive}
        />
      )}
    </span>
  );
}
