import type { Retention } from '@services/logs/prune.js';
import type { SettingsFile } from '@services/settings/settings.js';

/** What the log keeps, as the settings say. */
export async function retentionOf(settings: SettingsFile): Promise<Retention> {
  const { logDays, logMegabytes } = await settings.read();
  return { days: logDays, bytes: logMegabytes * 2 ** 20 };
}
