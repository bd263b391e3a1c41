import { IconGripVertical } from '@tabler/icons-react';
import type { HTMLAttributes } from 'react';
import { wizardFieldTexts } from '@renderer/texts/wizard-fields';
import styles from './RowControls.module.css';

/** The handle of a row that can be moved; its row listens to Alt+Up and Alt+Down. */
export function RowGrip({
  name,
  drag,
}: {
  readonly name: string;
  readonly drag: HTMLAttributes<HTMLButtonElement>;
}) {
  return (
    <button
      type="button"
      className={styles.grip}
      data-grip
      aria-label={wizardFieldTexts.drag(name)}
      {...drag}
    >
      <IconGripVertical size={12} stroke={2} aria-hidden />
    </button>
  );
}
