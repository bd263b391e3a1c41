import { calls, listen } from '@renderer/bridge/bridge';
import { tellFailure } from './notice';
import { overlayClosed, showOverlay, useShell } from './shell';

/** Asks about links of other programs, one at a time, once nothing else is being asked. */
export function followLinks(): void {
  listen('link.arrived', () => void takeLink());
  void takeLink();
}

async function takeLink(): Promise<void> {
  while (useShell.getState().overlay !== null) await overlayClosed();
  try {
    const request = await calls.link.take({});
    if (request) showOverlay({ kind: 'link', request });
  } catch (error) {
    tellFailure(error);
  }
}
