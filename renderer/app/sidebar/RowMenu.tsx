import { Menu } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import { KeyCap } from '@renderer/components/KeyCap';
import { shellTexts } from '@renderer/texts/shell';
import { openTab } from '@renderer/state/tabs';
import { commandOf, runOn } from '../commands';
import { useChord } from '../keyboard/use-chord';
import styles from './Sidebar.module.css';

/** Where the menu of a row opens, in the window, and for which action. */
export interface RowMenuPlace {
  readonly file: string;
  readonly x: number;
  readonly y: number;
}

const OFFERED = ['action.duplicate', 'action.rename', 'action.toggle', 'action.delete'] as const;

/** What can be done with an action of the sidebar without opening it first. */
export function RowMenu({ file, x, y, onClose }: RowMenuPlace & { readonly onClose: () => void }) {
  return (
    <Menu opened onClose={onClose} position="bottom-start" width={280} offset={2}>
      <Menu.Target>
        <button
          type="button"
          className={styles.menuPoint}
          style={{ left: x, top: y }}
          tabIndex={-1}
          aria-label={shellTexts.actionMenu}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={shellTexts.actionMenu}>
        <Menu.Item
          leftSection={<IconArrowUpRight size={16} stroke={1.75} aria-hidden />}
          onClick={() => openTab(file)}
        >
          {shellTexts.openAction}
        </Menu.Item>
        <Menu.Divider />
        {OFFERED.map((id) => (
          <Offer key={id} id={id} file={file} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Offer({ id, file }: { readonly id: (typeof OFFERED)[number]; readonly file: string }) {
  const command = commandOf(id);
  const chord = useChord(id);
  if (!command) return null;
  const { icon: Glyph, title } = command;
  return (
    <Menu.Item
      leftSection={<Glyph size={16} stroke={1.75} aria-hidden />}
      rightSection={chord && <KeyCap keys={chord} />}
      onClick={() => runOn(id, file)}
    >
      {title}
    </Menu.Item>
  );
}
