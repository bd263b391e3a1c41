import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface Props {
  readonly title: string;
  /** What this is for, in one or two sentences. */
  readonly children: ReactNode;
  /** The first act. */
  readonly act?: ReactNode;
  /** `page` fills a place, `panel` sits in a list or dock. */
  readonly size?: 'page' | 'panel';
}

export function EmptyState({ title, children, act, size = 'panel' }: Props) {
  return (
    <div className={styles.empty} data-size={size}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.text}>{children}</div>
      {act && <div className={styles.act}>{act}</div>}
    </div>
  );
}
