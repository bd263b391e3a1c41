import { useId, useMemo, useState, type ReactNode } from 'react';
import { FieldSlot } from './FieldSlot';
import styles from './Field.module.css';

interface Props {
  readonly label: string;
  readonly hint?: ReactNode;
  /** The label stands at the left instead of above. */
  readonly beside?: boolean;
  readonly children: (ids: { readonly id: string }) => ReactNode;
}

/** A label, a control, and under it what is wrong with it. */
export function Field({ label, hint, beside = false, children }: Props) {
  const id = useId();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const slot = useMemo(() => ({ id: `${id}-problem`, element }), [id, element]);
  return (
    <div className={styles.field} data-beside={beside || undefined}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </label>
      <div className={styles.control}>
        <FieldSlot value={slot}>{children({ id })}</FieldSlot>
        <span ref={setElement} className={styles.problem} id={slot.id} role="alert" />
      </div>
    </div>
  );
}
