import {
  IconLayoutBottombar,
  IconLayoutSidebarRight,
  IconPlayerPlay,
  IconPlayerStop,
} from '@tabler/icons-react';
import { commandTexts as texts } from '@renderer/texts/commands';
import { attempt } from '@renderer/state/notice';
import { toggleDock } from '@renderer/state/dock';
import { cancelRun, startRun, useRuns } from '@renderer/state/runs';
import { changeSettings, useSettings } from '@renderer/state/settings';
import { currentFile, hasFile, onFile } from './current';
import type { Command } from './command';

const running = () => {
  const file = currentFile()?.file;
  return file !== undefined && Boolean(useRuns.getState().runs.get(file)?.runId);
};

export const runCommands: readonly Command[] = [
  {
    id: 'run.start',
    title: texts.run,
    group: 'run',
    icon: IconPlayerPlay,
    keys: ['Mod+Enter'],
    inEditor: true,
    available: () => hasFile() && !running(),
    run: () => onFile((file) => void startRun(file)),
  },
  {
    id: 'run.cancel',
    title: texts.cancel,
    group: 'run',
    icon: IconPlayerStop,
    keys: ['Mod+.'],
    available: running,
    run: () => onFile((file) => attempt(() => cancelRun(file))),
  },
  {
    id: 'dock.toggle',
    title: texts.dock,
    group: 'look',
    icon: IconLayoutSidebarRight,
    keys: ['Mod+B'],
    run: toggleDock,
  },
  {
    id: 'last-runs.toggle',
    title: texts.lastRuns,
    group: 'look',
    icon: IconLayoutBottombar,
    keys: ['Mod+J'],
    run: () => changeSettings({ runsOpen: !(useSettings.getState().settings?.runsOpen ?? true) }),
  },
];
