import type { House } from '../house/house.js';
import type { Handlers } from './handle.js';
import { bodyHandlers } from './bodies.js';
import { comparisonHandlers } from './comparisons.js';
import { draftHandlers } from './drafts.js';
import { linkHandlers } from './links.js';
import { documentHandlers } from './documents.js';
import { exportHandlers } from './exports.js';
import { importHandlers } from './imports.js';
import { logHandlers } from './logs.js';
import { replayHandlers } from './replays.js';
import { networkHandlers } from './network.js';
import { runHandlers } from './runs.js';
import { secretHandlers } from './secrets.js';
import { shellHandlers } from './shell.js';
import { workspaceHandlers } from './workspaces.js';

/** A handler for every channel of the contract. */
export function handlersOf(house: House): Handlers {
  return {
    ...workspaceHandlers(house),
    ...documentHandlers(house),
    ...draftHandlers(house),
    ...linkHandlers(house),
    ...importHandlers(house),
    ...runHandlers(house),
    ...bodyHandlers(house),
    ...comparisonHandlers(house),
    ...logHandlers(house),
    ...replayHandlers(house),
    ...secretHandlers(house),
    ...networkHandlers(house),
    ...exportHandlers(house),
    ...shellHandlers(house),
  };
}
