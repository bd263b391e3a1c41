import { networkOf } from '@services/requests/network.js';
import { dataFolder } from '@services/settings/data-folder.js';
import { openSettings } from '@services/settings/settings.js';

/**
 * How requests of the command line reach the network: by the variables of this process, and by the settings that it
 * shares with the window.
 * @param onNotice told when the settings file was damaged
 */
export async function networkOfCli(
  onNotice: ((sentence: string) => void) | undefined,
): Promise<ReturnType<typeof networkOf>> {
  const settings = openSettings(dataFolder());
  const { network } = await settings.read();
  const notice = await settings.notice();
  if (notice !== null) onNotice?.(`${notice.message} ${notice.hint}`);
  return networkOf(network, process.env, 'variables');
}
