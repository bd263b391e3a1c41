import type { Failure } from '@shared/failure/failure';
import styles from './Settings.module.css';

/** Why a change was not taken, under the line it belongs to. */
export function RefusedLine({ failure }: { readonly failure: Failure }) {
  return (
    <p className={styles.refused} role="alert">
      {failure.message} {failure.hint}
    </p>
  );
}
