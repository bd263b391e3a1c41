import { create } from 'zustand';
import { toFailure, type Failure } from '@shared/failure/failure';
import { settingsSchema, type Settings } from '@shared/ipc/shell';
import { calls } from '@renderer/bridge/bridge';

const WRITE_MS = 300;

interface SettingsState {
  /** Null until read; the shell waits for it, so that no pane jumps. */
  readonly settings: Settings | null;
  /** Why they could not be read; then these are the defaults. */
  readonly failure: Failure | null;
}

export const useSettings = create<SettingsState>(() => ({ settings: null, failure: null }));

let pending: Partial<Settings> = {};
let timer: ReturnType<typeof setTimeout> | undefined;

/** Reads the settings; a window must open even when they cannot be read. */
export async function loadSettings(): Promise<void> {
  try {
    useSettings.setState({ settings: await calls.settings.read({}) });
  } catch (error) {
    useSettings.setState({ settings: settingsSchema.parse({}), failure: toFailure(error) });
  }
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
