import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { wizardFieldTexts as texts } from '@renderer/texts/wizard-fields';
import styles from './RowControls.module.css';

export interface RowAct {
  readonly label: string;
  readonly run: () => void;
}

interface Props {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: () => void;
  readonly acts?: readonly RowAct[];
}

/** What can be done with a row: everything the mouse can do, for the keyboard too. */
export function RowMenu({ name, index, count, onMove, onRemove, acts = [] }: Props) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles.menu} aria-label={texts.more(name)}>
          <IconDots size={14} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => (
          <Menu.Item key={act.label} onClick={act.run}>
            {act.label}
          </Menu.Item>
        ))}
        {index > 0 && <Menu.Item onClick={() => onMove(index, index - 1)}>{texts.moveUp}</Menu.Item>}
        {index < count - 1 && (
          <Menu.Item onClick={() => onMove(index, index + 1)}>{texts.moveDown}</Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item onClick={onRemove}>{texts.remove}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
