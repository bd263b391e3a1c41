import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Tell } from './ipc/tell.js';

/**
 * The application menu. Entries with a `command` ask the window for a command of its palette, so that menu,
 * keys and palette cannot drift apart; the window itself owns the keys.
 */
export function setMenu(tell: Tell): void {
  const ask = (label: string, command: string): MenuItemConstructorOptions => ({
    label,
    click: () => {
      tell('app.command', { command });
    },
  });
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' } as const] : []),
      {
        label: 'File',
        submenu: [
          ask('New action', 'action.new'),
          ask('Open workspace…', 'workspace.open'),
          ask('Save', 'document.save'),
          { type: 'separator' },
          ask('Settings', 'settings.open'),
          { type: 'separator' },
          mac ? { role: 'close' } : { role: 'quit' },
        ],
      },
      {
        label: 'Edit',
        submenu: [
          ask('Undo', 'document.undo'),
          ask('Redo', 'document.redo'),
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      {
        label: 'View',
        submenu: [
          ask('Search or run a command', 'palette.open'),
          ask('Keyboard shortcuts', 'shortcuts.open'),
          { type: 'separator' },
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
        ],
      },
      { role: 'windowMenu' },
    ]),
  );
}
