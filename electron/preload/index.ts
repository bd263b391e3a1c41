import { contextBridge, ipcRenderer } from 'electron';
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

contextBridge.exposeInMainWorld('actionbench', { ...callsByGroup(), on });
