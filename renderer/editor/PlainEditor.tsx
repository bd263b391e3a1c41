import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react';
import type { TextChange } from '@shared/document/change';
import { Banner } from '@renderer/components/Banner';
import { isInfoKey } from '@renderer/components/chord';
import { minimalChange } from '@renderer/state/documents/minimal-change';
import { editorTexts } from '@renderer/texts/editor';
import { PlaceholderCard } from '@renderer/wizard/fields/PlaceholderCard';
import type { PlaceholderChoice } from './monaco/knowledge';
import { referenceAt } from './reference-at';

/** What the owner of a text wants of a plain field beside its text. */
export interface PlainOptions {
  /** Called once the field stands. */
  readonly onArea?: (area: HTMLTextAreaElement) => void;
  /** Where the caret went: an offset into the text. */
  readonly onCaret?: (offset: number) => void;
  /** What the editor would say in the text's own lines. */
  readonly notes?: ReactNode;
  /** What the placeholders of the text may stand for: Ctrl+I says it of the one at the caret. */
  readonly choices?: readonly PlaceholderChoice[];
}

interface Props extends PlainOptions {
  /** The person chose it; else Monaco could not be loaded. */
  readonly wanted: boolean;
  readonly look: 'view' | 'box';
  readonly text: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly onChange: (changes: readonly TextChange[], text: string) => void;
}

/** The text in a plain field: what a screen reader reads best, and better than nothing where Monaco cannot be loaded. */
export function PlainEditor(props: Props) {
  const { wanted, look, text, label, readOnly, onChange, onCaret, notes, choices = [] } = props;
  const [asked, setAsked] = useState<{ readonly reference: string; readonly box: DOMRect } | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const notesId = useId();
  const ready = useEffectEvent((field: HTMLTextAreaElement) => props.onArea?.(field));
  useEffect(() => {
    if (area.current) ready(area.current);
  }, []);
  return (
    <div className="ab-editor-plain" data-look={look}>
      {!wanted && (
        <Banner tone="warn" title={editorTexts.failed}>
          {editorTexts.failedHint}
        </Banner>
      )}
      <textarea
        ref={area}
        className="mono"
        value={text}
        aria-label={label}
        aria-describedby={notes ? notesId : undefined}
        readOnly={readOnly}
        spellCheck={false}
        onKeyDown={(event) => {
          const reference = isInfoKey(event) ? referenceAt(text, event.currentTarget.selectionStart) : null;
          if (reference === null) return;
          event.preventDefault();
          setAsked({ reference, box: headOf(event.currentTarget) });
        }}
        onSelect={(event) => onCaret?.(event.currentTarget.selectionStart)}
        onChange={(event) => {
          const after = event.currentTarget.value;
          const changes = minimalChange(text, after);
          if (changes.length > 0) onChange(changes, after);
        }}
      />
      {asked && (
        <PlaceholderCard
          {...asked}
          choices={choices}
          byKey
          onClose={(back) => {
            setAsked(null);
            if (back) area.current?.focus();
          }}
        />
      )}
      {notes && (
        <div id={notesId} className="ab-editor-notes">
          {notes}
        </div>
      )}
    </div>
  );
}

/** Nobody knows where in a plain field its caret is: the card stands at its first line. */
function headOf(area: HTMLTextAreaElement): DOMRect {
  const { left, top } = area.getBoundingClientRect();
  return new DOMRect(left + 8, top, 0, 28);
}
