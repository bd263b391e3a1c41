import { useContext, useEffect, useRef } from 'react';
import type { NodePath } from '@shared/document/plain';
import { placeKey } from '../use-landing';
import styles from './Field.module.css';
import { FieldSlot, FieldProblem } from './FieldSlot';
import { useDraft } from './use-draft';

interface Props {
  /** Where the value stands in the document. */
  readonly place: NodePath;
  readonly value: string;
  /** Writes the text; returns why it cannot stand, else null. */
  readonly onWrite: (text: string) => string | null;
  /** Accessible name where no label stands beside it. */
  readonly label?: string;
  readonly id?: string | undefined;
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
    place,
    value,
    onWrite,
    label,
    id,
    placeholder,
    mono,
    cell,
    readOnly,
    rows,
    selectOnMount = false,
  } = props;
  const slot = useContext(FieldSlot);
  const draft = useDraft(value, onWrite, place, slot !== null);
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
    'aria-describedby': draft.problem === null ? undefined : slot?.id,
    'aria-invalid': draft.problem !== null,
    title: draft.problem ?? (cell && draft.text.length > 24 ? draft.text : undefined),
    'data-place': placeKey(place),
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
  const onChange = (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    draft.write(event.currentTarget.value);
  return (
    <>
      {rows === undefined ? (
        <input {...shared} ref={field} onKeyDown={dropOnEscape} onChange={onChange} />
      ) : (
        <textarea {...shared} rows={rows} onKeyDown={dropOnEscape} onChange={onChange} />
      )}
      <FieldProblem>{draft.problem}</FieldProblem>
    </>
  );
}
