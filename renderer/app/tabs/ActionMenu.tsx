import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { memo } from 'react';
import { IconButton } from '@renderer/components/IconButton';
import { KeyCap } from '@renderer/components/KeyCap';
import { workbenchTexts as texts } from '@renderer/texts/workbench';
import { useDocument } from '@renderer/state/documents';
import { commands, isAvailable } from '../commands';
import { keysOf, useKeymap } from '../keyboard/keymap';
import { chordText } from '@renderer/components/chord';

const shown = ['document.undo', 'document.redo', 'action.duplicate', 'action.rename', 'action.delete'];

/** The commands for one action, from the same list as palette and keys. Memoised: keystrokes pass by. */
export const ActionMenu = memo(function ActionMenu({ file }: { readonly file: string }) {
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <IconButton icon={IconDots} label={texts.more} />
      </Menu.Target>
      <Menu.Dropdown>
        <ActionItems file={file} />
      </Menu.Dropdown>
    </Menu>
  );
});

/** Drawn while the menu is open. */
function ActionItems({ file }: { readonly file: string }) {
  const history = useDocument(file)?.history;
  const keymap = useKeymap();
  const titles: Readonly<Record<string, string | undefined>> = {
    'document.undo': history?.undo.at(-1)?.label,
    'document.redo': history?.redo.at(-1)?.label,
  };
  const listed = commands
    .filter(({ id }) => shown.includes(id))
    .sort((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id));
  // Keys begin at the first that can be chosen: one that cannot takes no focus, and the menu would not hear them.
  const first = listed.find(isAvailable);
  return listed.map((command) => {
    const { id, title, icon: Glyph, run } = command;
    const [chord] = keysOf(command, keymap);
    const detail = titles[id];
    return (
      <Menu.Item
        key={id}
        leftSection={<Glyph size={16} stroke={1.75} aria-hidden />}
        rightSection={chord && <KeyCap keys={chordText(chord)} />}
        disabled={!isAvailable(command)}
        data-autofocus={command === first || undefined}
        onClick={run}
      >
        {detail === undefined ? title : `${title}: ${detail}`}
      </Menu.Item>
    );
  });
}
