import { app } from 'electron';
import { dataFolder } from '@services/settings/data-folder.js';
import { readColorScheme } from '@services/settings/color-scheme.js';
import { connectChannels } from './ipc/connect.js';
import { tell } from './ipc/tell.js';
import { receiveLinks } from './links.js';
import { setMenu } from './menu.js';
import { pathsFrom } from './paths.js';
import { quitWhenClosed } from './quit.js';
import { registerAppScheme, serveRenderer } from './scheme.js';
import { denyPermissions, lockDown } from './security.js';
import { takeOnlyInstance } from './single-instance.js';
import { applyColorScheme } from './theme.js';
import { openWindow } from './window.js';

const paths = pathsFrom(import.meta.dirname);

if (takeOnlyInstance()) {
  registerAppScheme();
  lockDown();
  const scheme = readColorScheme(dataFolder());
  // Not awaited at the top level: the app does not get ready before its entry has been read to the end.
  const opened = app.whenReady().then(async () => {
    denyPermissions();
    serveRenderer(paths.renderer);
    applyColorScheme(await scheme);
    openWindow(paths.preload);
  });
  const behind = opened.then(async () => {
    const { settleBehindWindow } = await import('./behind-window.js');
    return settleBehindWindow(paths);
  });
  connectChannels(behind.then(({ respond }) => respond));
  receiveLinks((address) => void behind.then(({ house }) => house.links.receive(address)));
  quitWhenClosed(async () => (await behind).house.close());
  void opened.then(() => setMenu(tell));
}
