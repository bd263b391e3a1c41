import { app, session, shell } from 'electron';
import { fail } from '@shared/failure/failure.js';
import { APP_ORIGIN } from './scheme.js';

/** Refuses every permission, navigation, window and web view, for every page this app will ever load. */
export function lockDown(): void {
  app.on('web-contents-created', (_, contents) => {
    const stay = (event: { preventDefault: () => void; url: string }) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    };
    contents.on('will-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-frame-navigate', stay);
    // Chromium goes to about:blank without asking `will-navigate`, and stopping it there crashes: it is led back.
    let wasOwnPage = false;
    contents.on('did-navigate', (_event, url) => {
      if (isOwnPage(url)) wasOwnPage = true;
      else if (wasOwnPage) void contents.loadURL(`${APP_ORIGIN}/`);
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Denies camera, notifications and the rest; needs the app to be ready. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
}

/** Whether an address is our page; a reload is a navigation to it. */
export function isOwnPage(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`);
}

/**
 * The only way out to the person's browser.
 * @throws FailureError `bad-input` for anything but http and https
 */
export async function openExternal(address: string): Promise<void> {
  const url = parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    fail({
      class: 'bad-input',
      message: `"${address.slice(0, 200)}" is not a web address, so it was not opened.`,
      hint: 'Only addresses that begin with https:// or http:// are opened.',
    });
  }
  await shell.openExternal(url.href);
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
