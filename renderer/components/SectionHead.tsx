import type { ReactNode } from 'react';
import styles from './SectionHead.module.css';

interface Props {
  readonly title: string;
  /** One short clause beside it: `the model fills these in`. */
  readonly hint?: ReactNode;
  /** At the right: usually one small button. */
  readonly children?: ReactNode;
  readonly id?: string;
}

export function SectionHead({ title, hint, children, id }: Props) {
  return (
    <div className={styles.head}>
      <h3 className={styles.title} id={id}>
        {title}
      </h3>
      {hint && <span className={styles.hint}>{hint}</span>}
      <span className={styles.end}>{children}</span>
    </div>
  );
}
