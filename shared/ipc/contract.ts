import { comparisonChannels } from './comparisons.js';
import { draftChannels } from './drafts.js';
import { exportChannels } from './exports.js';
import { linkChannels } from './links.js';
import { starterChannels } from './starters.js';
import { importChannels } from './imports.js';
import { logChannels } from './logs.js';
import { replayChannels } from './replays.js';
import { networkChannels } from './network.js';
import { runChannels } from './runs.js';
import { secretChannels } from './secrets.js';
import { shellChannels } from './shell.js';
import { workspaceChannels } from './workspace.js';
import type { InputOf, OutputOf } from './channel.js';

/** Every call between the window and main. Main parses each input with its schema before a handler sees it. */
export const contract = {
  ...workspaceChannels,
  ...draftChannels,
  ...linkChannels,
  ...starterChannels,
  ...importChannels,
  ...runChannels,
  ...logChannels,
  ...replayChannels,
  ...comparisonChannels,
  ...secretChannels,
  ...networkChannels,
  ...exportChannels,
  ...shellChannels,
} as const;

export type ChannelName = keyof typeof contract;
export type Input<C extends ChannelName> = InputOf<(typeof contract)[C]>;
export type Output<C extends ChannelName> = OutputOf<(typeof contract)[C]>;

/** How an answer crosses: never a thrown error, never a stack. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: import('../failure/failure.js').Failure };
