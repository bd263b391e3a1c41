import { app } from 'electron';
import { furnish } from './house/house.js';
import { handleAll } from './ipc/handle.js';
import { handlersOf } from './ipc/handlers.js';
import { tell } from './ipc/tell.js';
import { setMenu } from './menu.js';
import { pathsFrom } from './paths.js';
import { quitWhenClosed } from './quit.js';
import { registerAppScheme, serveRenderer } from './scheme.js';
import { denyPermissions, lockDown } from './security.js';
import { takeOnlyInstance } from './single-instance.js';
import { followColorScheme } from './theme.js';
import { openWindow } from './window.js';

const paths = pathsFrom(import.meta.dirname);

if (takeOnlyInstance()) {
  registerAppScheme();
  lockDown();
  const house = furnish(paths, tell);
  quitWhenClosed(house);
  // The files are read while Electron gets ready and the page loads; the window's first question then has its answer.
  void house.workspaces.current().catch(() => undefined);
  // Not awaited at the top level: the app does not get ready before its entry has been read to the end.
  void app.whenReady().then(async () => {
    denyPermissions();
    serveRenderer(paths.renderer);
    handleAll(handlersOf(house));
    setMenu(tell);
    await followColorScheme(house.settings);
    openWindow(paths.preload);
  });
}
