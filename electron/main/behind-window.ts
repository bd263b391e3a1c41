import { systemClipboard } from './clipboard.js';
import { furnish, type House } from './house/house.js';
import type { Respond } from './ipc/connect.js';
import { respondWith } from './ipc/handle.js';
import { handlersOf } from './ipc/handlers.js';
import type { Paths } from './paths.js';
import { tell } from './ipc/tell.js';

/** All that stands behind the window and is not needed to open it. */
export interface BehindWindow {
  readonly house: House;
  readonly respond: Respond;
}

/** Reading this module takes longer than opening the window, so it is read while the window's own process starts. */
export function settleBehindWindow(paths: Paths): BehindWindow {
  const house = furnish(paths, tell, systemClipboard);
  // The page's first question. Nobody waits here: whoever asks is told what went wrong.
  void house.workspaces.current().catch(() => undefined);
  return { house, respond: respondWith(handlersOf(house)) };
}
