import { calls, listen } from '@renderer/bridge/bridge';
import { tellFailure } from './notice';
import { showOverlay, useShell } from './shell';

/** Asks about links of other programs, one at a time, once nothing else is being asked. */
export function followLinks(): void {
  listen('link.arrived', () => void takeLink());
  void takeLink();
}

async function takeLink(): Promise<void> {
  if (useShell.getState().overlay !== null) {
    const stop = useShell.subscribe(({ overlay }) => {
      if (overlay !== null) return;
      stop();
      // After the act that closed it, which may open the next one.
      setTimeout(() => void takeLink());
    });
    return;
  }
  try {
    const request = await calls.link.take({});
    if (request) showOverlay({ kind: 'link', request });
  } catch (error) {
    tellFailure(error);
  }
}
