import { nativeTheme } from 'electron';
import type { Settings } from '@shared/ipc/shell.js';

/** Lets the system's own parts (menus, scroll bars, the first frame) follow the colour scheme that was chosen. */
export function applyColorScheme(colorScheme: Settings['colorScheme']): void {
  nativeTheme.themeSource = colorScheme;
}
