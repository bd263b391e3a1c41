import { contextBridge, ipcRenderer } from 'electron';
import type { KeyPress } from '@shared/ipc/bridge.js';
import { CHANNEL_NAMES } from '@shared/ipc/channels.js';
import { EVENT_NAMES } from '@shared/ipc/events.js';

type Call = (input: unknown) => Promise<unknown>;

/** One function for each channel of the contract; there is no way to name a channel from the page. */
function callsByGroup(): Record<string, Record<string, Call>> {
  const groups: Record<string, Record<string, Call>> = {};
  for (const channel of CHANNEL_NAMES) {
    const [group = '', member = ''] = channel.split('.');
    (groups[group] ??= {})[member] = (input) => ipcRenderer.invoke(channel, input);
  }
  return groups;
}

const listenable: ReadonlySet<string> = new Set(EVENT_NAMES);

/** Listens to one of the known events; anything else is refused. */
function on(event: string, listener: (payload: unknown) => void): () => void {
  if (!listenable.has(event)) throw new Error(`There is no event "${event}".`);
  const forward = (_: unknown, payload: unknown) => {
    listener(payload);
  };
  ipcRenderer.on(event, forward);
  return () => {
    ipcRenderer.removeListener(event, forward);
  };
}

/** Ctrl+K pressed while the page is still being read must not be lost: it waits here until the page can hear it. */
const early: KeyPress[] = [];
const MOST_EARLY = 20;
/** The page's window; its events are those of the browser, which this room has no types for. */
const page = globalThis as unknown as EventTarget;
const keepEarly = (event: Event) => {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event as Event & KeyPress;
  if (!ctrlKey && !metaKey) return;
  event.preventDefault();
  if (early.length < MOST_EARLY) early.push({ key, ctrlKey, metaKey, shiftKey, altKey });
};
page.addEventListener('keydown', keepEarly, { capture: true });

function earlyKeys(): readonly KeyPress[] {
  page.removeEventListener('keydown', keepEarly, { capture: true });
  return early.splice(0);
}

contextBridge.exposeInMainWorld('actionbench', { ...callsByGroup(), on, earlyKeys });
