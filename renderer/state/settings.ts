import { create } from 'zustand';
import type { Settings } from '@shared/ipc/shell';
import { calls } from '@renderer/bridge/bridge';

const WRITE_MS = 300;

interface SettingsState {
  /** Null until read; the shell waits for it, so that no pane jumps. */
  readonly settings: Settings | null;
}

export const useSettings = create<SettingsState>(() => ({ settings: null }));

let pending: Partial<Settings> = {};
let timer: ReturnType<typeof setTimeout> | undefined;

export async function loadSettings(): Promise<void> {
  useSettings.setState({ settings: await calls.settings.read({}) });
}

/** Changes settings at once in the window and shortly after on disk; a drag writes once. */
export function changeSettings(patch: Partial<Settings>): void {
  const { settings } = useSettings.getState();
  if (!settings) return;
  useSettings.setState({ settings: { ...settings, ...patch } });
  pending = { ...pending, ...patch };
  clearTimeout(timer);
  timer = setTimeout(() => void flushSettings(), WRITE_MS);
}

/** Writes what has not been written yet. A failed write is tried again with the next change. */
export async function flushSettings(): Promise<void> {
  clearTimeout(timer);
  const patch = pending;
  if (Object.keys(patch).length === 0) return;
  pending = {};
  try {
    await calls.settings.write(patch);
  } catch {
    pending = { ...patch, ...pending };
  }
}
