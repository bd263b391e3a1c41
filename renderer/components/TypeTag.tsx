import type { ReactNode } from 'react';
import styles from './TypeTag.module.css';

/** The type of a value in mono, 18 px: `email`, `enum · 3`, `object[]`. */
export function TypeTag({ children }: { readonly children: ReactNode }) {
  return <span className={styles.tag}>{children}</span>;
}
