import { clipboard } from 'electron';
import type { ClipboardPort } from './house/secret-clipboard.js';

/** The system's clipboard. */
export const systemClipboard: ClipboardPort = {
  read: async () => clipboard.readText(),
  write: async (text) => {
    await clipboard.writeText(text);
  },
  clear: () => {
    clipboard.clear();
    return Promise.resolve();
  },
};
