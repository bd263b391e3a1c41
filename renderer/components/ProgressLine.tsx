import styles from './ProgressLine.module.css';

interface Props {
  readonly done: number;
  readonly total: number;
  /** `412 of 1,000 prepared` */
  readonly label: string;
}

/** How far a longer piece of work is: a bar and the same in words. */
export function ProgressLine({ done, total, label }: Props) {
  return (
    <div
      className={styles.progress}
      role="progressbar"
      aria-valuenow={done}
      aria-valuemax={total}
      aria-label={label}
    >
      <span className={styles.track}>
        <span className={styles.bar} style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }} />
      </span>
      {label}
    </div>
  );
}
