import { commonTexts } from '@renderer/texts/common';
import styles from './Skeleton.module.css';

/** Rows of the final height that appear only when loading takes longer than 150 ms. */
export function Skeleton({ rows, height = 30 }: { readonly rows: number; readonly height?: number }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={commonTexts.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} style={{ height }}>
          <span className={styles.bar} style={{ width: `${40 + ((row * 23) % 45)}%` }} />
        </div>
      ))}
    </div>
  );
}
