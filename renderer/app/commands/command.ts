import type { Icon } from '@tabler/icons-react';

/** Groups of the shortcut list, in its order. */
export const COMMAND_GROUPS = ['action', 'document', 'run', 'go', 'workspace', 'look'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Something the window can do. Palette, keys, menus and shortcut list all come from these. */
export interface Command {
  /** `action.new`; main's menu asks for commands by this id. */
  readonly id: string;
  readonly title: string;
  readonly group: CommandGroup;
  readonly icon: Icon;
  /** Chords such as `Mod+Shift+T`; Mod is Cmd on macOS and Ctrl elsewhere. The first is the one shown. */
  readonly keys?: readonly string[];
  /** The keys work inside Monaco too, where otherwise Monaco's own win. */
  readonly inEditor?: boolean;
  /** The keys work while something floats over the window too. */
  readonly overAll?: boolean;
  /** Whether it makes sense now; absent: always. */
  readonly available?: () => boolean;
  readonly run: () => void;
}
