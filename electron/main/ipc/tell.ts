import { BrowserWindow } from 'electron';
import type { EventName, Events } from '@shared/ipc/events.js';

export type Tell = <E extends EventName>(event: E, payload: Events[E]) => void;

/** Sends an event to every window; a window that is closing simply misses it. */
export const tell: Tell = (event, payload) => {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(event, payload);
  }
};
