import type { Status } from './status';
import styles from './StatusText.module.css';

/** `404`, or `200 failed` for an answer whose body says that it failed. */
export function StatusText({ status: { label, note } }: { readonly status: Status }) {
  return (
    <>
      {label}
      {note !== undefined && <small className={styles.note}> {note}</small>}
    </>
  );
}
