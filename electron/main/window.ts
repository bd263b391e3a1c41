import { BrowserWindow, nativeTheme } from 'electron';
import { APP_ORIGIN } from './scheme.js';

/** The chrome layer of both themes, so that the first frame has the colour of what follows. */
const BACKGROUND = { light: '#F5F5F3', dark: '#131416' } as const;

/** Opens the one window. `preload` is the built preload script. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Actionbench',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}
