import { nativeTheme } from 'electron';
import type { SettingsFile } from '@services/settings/settings.js';
import type { Settings } from '@shared/ipc/shell.js';

/** Lets the system's own parts (menus, scroll bars, the first frame) follow the colour scheme that was chosen. */
export async function followColorScheme(settings: SettingsFile): Promise<void> {
  applyColorScheme(await settings.read());
}

export function applyColorScheme({ colorScheme }: Settings): void {
  nativeTheme.themeSource = colorScheme;
}
