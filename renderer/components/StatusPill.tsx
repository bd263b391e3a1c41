import type { ReactNode } from 'react';
import type { Tone } from './status';
import styles from './StatusPill.module.css';

/** `201 Created` on its soft ground, 20 px. */
export function StatusPill({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span
      className={styles.pill}
      data-tone={tone}
      title={typeof children === 'string' ? children : undefined}
    >
      {children}
    </span>
  );
}
