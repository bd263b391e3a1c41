import { app } from 'electron';
import { LINK_SCHEME } from '@shared/link/scheme.js';

/** Takes in links: of this start, of later ones that ended because this instance runs, and of macOS. */
export function receiveLinks(receive: (address: string) => void): void {
  const fromArguments = (argv: readonly string[]) => {
    const address = argv.find((argument) => argument.toLowerCase().startsWith(`${LINK_SCHEME}:`));
    if (address !== undefined) receive(address);
  };
  app.on('second-instance', (_event, argv) => fromArguments(argv));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    receive(url);
  });
  fromArguments(process.argv);
  // On Linux the package's own desktop entry says it; a checkout leaves the system alone.
  if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient(LINK_SCHEME);
}
