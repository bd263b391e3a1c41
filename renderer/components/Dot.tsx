import type { CSSProperties } from 'react';
import styles from './Dot.module.css';

interface Props {
  /** The user's own colour; null: hollow, for no environment. */
  readonly color: string | null;
}

/** The dot of an environment; it always stands beside the name, so it says nothing alone. */
export function Dot({ color }: Props) {
  return (
    <span
      className={styles.dot}
      data-hollow={color === null || undefined}
      style={color === null ? undefined : ({ '--dot': color } as CSSProperties)}
      aria-hidden
    />
  );
}
