import { useId, type ReactNode } from 'react';
import styles from './Field.module.css';

interface Props {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly problem?: string | null;
  /** The label stands at the left instead of above. */
  readonly beside?: boolean;
  readonly children: (ids: { readonly id: string; readonly describedBy: string | undefined }) => ReactNode;
}

/** A label, a control, and under it what is wrong with it. */
export function Field({ label, hint, problem = null, beside = false, children }: Props) {
  const id = useId();
  const problemId = `${id}-problem`;
  return (
    <div className={styles.field} data-beside={beside || undefined}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </label>
      <div className={styles.control}>
        {children({ id, describedBy: problem === null ? undefined : problemId })}
        {problem !== null && (
          <span className={styles.problem} id={problemId} role="alert">
            {problem}
          </span>
        )}
      </div>
    </div>
  );
}
