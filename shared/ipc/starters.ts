import { z } from 'zod';
import { channel } from './channel.js';

/** An action to begin with, as the app ships it. */
export interface Starter {
  readonly id: string;
  /** The whole document. */
  readonly text: string;
  /** What answers it offline; null for one that makes no request. */
  readonly mock: string | null;
}

export const starterChannels = {
  'starter.list': channel<readonly Starter[]>()(z.object({})),
} as const;
