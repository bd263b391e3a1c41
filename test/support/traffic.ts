import type { ElectronApplication } from '@playwright/test';
import { type Haystack, textHay } from './canary';

/** One message between main and the window, as text. */
interface Message {
  readonly channel: string;
  readonly way: 'asked' | 'answered' | 'told';
  readonly text: string;
}

interface RecordingMain {
  traffic?: Message[];
}

interface InvokeHandlers {
  /** Electron keeps the handlers of `ipcMain.handle` here. */
  readonly _invokeHandlers: Map<string, (event: unknown, input: unknown) => Promise<unknown>>;
}

/**
 * Records every message between main and the window from now on: it stands around each handler of main and around
 * what main sends, so nothing that crosses the bridge is missed.
 */
export async function recordTraffic(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ ipcMain, BrowserWindow }) => {
    if ((globalThis as RecordingMain).traffic !== undefined) return;
    const traffic: Message[] = [];
    (globalThis as RecordingMain).traffic = traffic;
    const textOf = (value: unknown): string =>
      JSON.stringify(value, (_, part: unknown) =>
        ArrayBuffer.isView(part) ? Buffer.from(part.buffer).toString('latin1') : part,
      );
    const handlers = (ipcMain as unknown as InvokeHandlers)._invokeHandlers;
    for (const [channel, handler] of handlers) {
      handlers.set(channel, async (event, input) => {
        traffic.push({ channel, way: 'asked', text: textOf(input) });
        const answer = await handler(event, input);
        traffic.push({ channel, way: 'answered', text: textOf(answer) });
        return answer;
      });
    }
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      for (const way of ['send', 'postMessage'] as const) {
        const real = webContents[way].bind(webContents) as (channel: string, ...rest: unknown[]) => void;
        Object.assign(webContents, {
          [way]: (channel: string, ...rest: unknown[]) => {
            traffic.push({ channel, way: 'told', text: textOf(rest) });
            real(channel, ...rest);
          },
        });
      }
    }
  });
}

/** The messages so far. What is asked of `secrets.set` is the entry itself, the one message that may carry a secret. */
export async function trafficOf(app: ElectronApplication): Promise<readonly Haystack[]> {
  const messages = await app.evaluate(() => (globalThis as RecordingMain).traffic ?? []);
  return messages
    .filter(({ channel, way }) => !(channel === 'secrets.set' && way === 'asked'))
    .map(({ channel, way, text }) => textHay(`${channel} ${way}`, text));
}
