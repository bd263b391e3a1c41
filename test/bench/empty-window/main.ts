import { app } from 'electron';
import { registerAppScheme, serveRenderer } from '../../../electron/main/scheme';
import { denyPermissions, lockDown } from '../../../electron/main/security';
import { openWindow } from '../../../electron/main/window';

/** The floor of a launch: the same protocol, policy, preload and window settings, and nothing behind them. */
registerAppScheme();
lockDown();
void app.whenReady().then(() => {
  denyPermissions();
  serveRenderer(`${import.meta.dirname}/../renderer`);
  openWindow(process.env['PRELOAD'] ?? '');
});
app.on('window-all-closed', () => app.quit());
