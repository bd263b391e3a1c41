import { app } from 'electron';
import { systemClipboard } from './clipboard.js';
import { furnish } from './house/house.js';
import { handleAll } from './ipc/handle.js';
import { handlersOf } from './ipc/handlers.js';
import { tell } from './ipc/tell.js';
import { receiveLinks } from './links.js';
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
  const house = furnish(paths, tell, systemClipboard);
  quitWhenClosed(house);
  receiveLinks(house.links);
  // Not awaited at the top level: the app does not get ready before its entry has been read to the end.
  void app.whenReady().then(async () => {
    denyPermissions();
    // Reading the workspace keeps this thread busy, and pages are served by it: so it waits until the page has its
    // script, and is done while the page reads that.
    serveRenderer(paths.renderer, () => void house.workspaces.current().catch(() => undefined));
    handleAll(handlersOf(house));
    setMenu(tell);
    await followColorScheme(house.settings);
    openWindow(paths.preload);
  });
}
