import { z } from 'zod';
import type { Step } from '../lint/finding.js';
import { channel } from './channel.js';

/** What a link asks for, as the person is shown it before anything of it happens. */
export type LinkRequest =
  | { readonly kind: 'import'; readonly text: string }
  | {
      readonly kind: 'open';
      /** Absolute; a workspace that was opened here before. */
      readonly folder: string;
      readonly name: string;
      /** It is the one in the window. */
      readonly here: boolean;
      /** Id of an action. */
      readonly action: string | null;
      readonly step: Step | null;
    };

export const linkChannels = {
  /**
   * The link that waits; null: none does. Each is given out once.
   * Throws `bad-input` for one that cannot be read, `not-found` for a workspace that was never opened here.
   */
  'link.take': channel<LinkRequest | null>()(z.object({})),
} as const;
