import {
  IconCloud,
  IconDeviceDesktop,
  IconFlask,
  IconFolder,
  IconFolderOpen,
  IconFolderPlus,
  IconMoon,
  IconRefresh,
  IconSun,
} from '@tabler/icons-react';
import { calls } from '@renderer/bridge/bridge';
import { commandTexts as texts } from '@renderer/texts/commands';
import { workspaceTexts } from '@renderer/texts/workspace';
import { attempt, tell } from '@renderer/state/notice';
import { changeSettings } from '@renderer/state/settings';
import { setEnvironmentMenu, showOverlay } from '@renderer/state/shell';
import { openExample, openWorkspace, useWorkspace } from '@renderer/state/workspace';
import type { Command } from './command';

async function restartMock(): Promise<void> {
  const { url } = await calls.mock.restart({});
  const view = useWorkspace.getState().view;
  if (view) useWorkspace.setState({ view: { ...view, mockUrl: url } });
  tell(workspaceTexts.mockAt(url));
}

export const workspaceCommands: readonly Command[] = [
  {
    id: 'environment.switch',
    title: texts.environment,
    group: 'workspace',
    icon: IconCloud,
    keys: ['Mod+E'],
    run: () => setEnvironmentMenu(true),
  },
  {
    id: 'workspace.open',
    title: texts.openWorkspace,
    group: 'workspace',
    icon: IconFolderOpen,
    keys: ['Mod+O'],
    run: () => void openWorkspace(),
  },
  {
    id: 'workspace.new',
    title: texts.newWorkspace,
    group: 'workspace',
    icon: IconFolderPlus,
    run: () => showOverlay({ kind: 'new-workspace' }),
  },
  {
    id: 'workspace.example',
    title: texts.example,
    group: 'workspace',
    icon: IconFlask,
    run: () => void openExample(),
  },
  {
    id: 'workspace.folder',
    title: texts.showFolder,
    group: 'workspace',
    icon: IconFolder,
    run: () => attempt(() => calls.shell.showFolder({})),
  },
  {
    id: 'mock.restart',
    title: texts.restartMock,
    group: 'workspace',
    icon: IconRefresh,
    run: () => attempt(restartMock),
  },
  {
    id: 'theme.light',
    title: texts.light,
    group: 'look',
    icon: IconSun,
    run: () => changeSettings({ colorScheme: 'light' }),
  },
  {
    id: 'theme.dark',
    title: texts.dark,
    group: 'look',
    icon: IconMoon,
    run: () => changeSettings({ colorScheme: 'dark' }),
  },
  {
    id: 'theme.system',
    title: texts.system,
    group: 'look',
    icon: IconDeviceDesktop,
    run: () => changeSettings({ colorScheme: 'system' }),
  },
];
