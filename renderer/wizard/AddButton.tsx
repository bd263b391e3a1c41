import { IconPlus } from '@tabler/icons-react';
import { useEdited } from './edited';
import styles from './Step.module.css';

/** `+ Add row`, at the right of a section's head. */
export function AddButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  const { readOnly } = useEdited();
  return (
    <button type="button" className={styles.add} onClick={onClick} disabled={readOnly}>
      <IconPlus size={14} stroke={1.75} aria-hidden />
      {label}
    </button>
  );
}
