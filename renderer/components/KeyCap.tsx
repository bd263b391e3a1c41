import styles from './KeyCap.module.css';

/** A key or chord as people read it: `Ctrl K`. */
export function KeyCap({ keys, onFill = false }: { readonly keys: string; readonly onFill?: boolean }) {
  return (
    <kbd className={styles.cap} data-fill={onFill || undefined}>
      {keys}
    </kbd>
  );
}
