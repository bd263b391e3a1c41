import { useEffect, useRef } from 'react';
import styles from './Field.module.css';
import { useDraft } from './use-draft';

interface Props {
  readonly value: string;
  /** Writes the text; returns why it cannot stand, else null. */
  readonly onWrite: (text: string) => string | null;
  /** Accessible name where no label stands beside it. */
  readonly label?: string;
  readonly id?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly mono?: boolean;
  /** A cell of a table: no border until it is used. */
  readonly cell?: boolean;
  readonly readOnly?: boolean;
  readonly rows?: number;
  /** A row that was made just now: its text is selected, ready to be written over. */
  readonly selectOnMount?: boolean;
}

/** A line or a few lines of text that go into the document as they are typed; Escape takes back what cannot stand. */
export function TextBox(props: Props) {
  const {
    value,
    onWrite,
    label,
    id,
    describedBy,
    placeholder,
    mono,
    cell,
    readOnly,
    rows,
    selectOnMount = false,
  } = props;
  const draft = useDraft(value, onWrite);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (selectOnMount) field.current?.select();
  }, [selectOnMount]);
  const shared = {
    className: styles.input,
    value: draft.text,
    placeholder,
    readOnly,
    id,
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': draft.problem !== null,
    title: draft.problem ?? (cell && draft.text.length > 24 ? draft.text : undefined),
    'data-mono': mono || undefined,
    'data-cell': cell || undefined,
    spellCheck: !mono,
  };
  const dropOnEscape = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape' && draft.problem !== null) {
      event.stopPropagation();
      draft.drop();
    }
  };
  if (rows !== undefined) {
    return (
      <textarea
        {...shared}
        rows={rows}
        onKeyDown={dropOnEscape}
        onChange={(event) => draft.write(event.currentTarget.value)}
      />
    );
  }
  return (
    <input
      {...shared}
      ref={field}
      onKeyDown={dropOnEscape}
      onChange={(event) => draft.write(event.currentTarget.value)}
    />
  );
}
