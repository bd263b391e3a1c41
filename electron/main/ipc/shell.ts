import { app, clipboard, shell } from 'electron';
import type { House } from '../house/house.js';
import { openExternal } from '../security.js';
import { applyColorScheme } from '../theme.js';
import type { HandlersOf } from './handle.js';
import { tell } from './tell.js';

export function shellHandlers({
  settings,
  dataFolder,
  workspaces,
}: House): HandlersOf<'app' | 'settings' | 'shell' | 'clipboard'> {
  return {
    'app.facts': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      platform: process.platform,
      dataFolder,
    }),
    'settings.read': async () => {
      const notice = await settings.notice();
      if (notice !== null) tell('app.notice', notice);
      return settings.read();
    },
    'settings.write': async (change) => {
      const written = await settings.write(change);
      applyColorScheme(written.colorScheme);
      return written;
    },
    'shell.openExternal': async ({ url }) => {
      await openExternal(url);
      return null;
    },
    'shell.showFolder': async () => {
      const { workspace } = await workspaces.current();
      shell.showItemInFolder(workspace.folder);
      return null;
    },
    'clipboard.write': async ({ text }) => {
      await clipboard.writeText(text);
      return null;
    },
  };
}
