import { IconPlus, type Icon } from '@tabler/icons-react';
import { useEdited } from './edited';
import styles from './Step.module.css';

interface Props {
  readonly label: string;
  readonly onClick: () => void;
  readonly icon?: Icon;
  readonly title?: string;
}

/** `+ Add row`, at the right of a section's head. */
export function AddButton({ label, onClick, icon: Glyph = IconPlus, title }: Props) {
  const { readOnly } = useEdited();
  return (
    <button type="button" className={styles.add} title={title} onClick={onClick} disabled={readOnly}>
      <Glyph size={14} stroke={1.75} aria-hidden />
      {label}
    </button>
  );
}
