import { z } from 'zod';
import { channel } from './channel.js';
import { documentText, file } from './limits.js';

/** A text of the window that was not in its file yet. */
export interface Draft {
  readonly file: string;
  readonly text: string;
  /** Hash of the file that the text was made from; null: there was none. */
  readonly baseHash: string | null;
  /** ISO time of the last letter. */
  readonly at: string;
}

export const draftChannels = {
  'draft.keep': channel<null>()(
    z.object({ file, text: documentText, baseHash: z.string().max(64).nullable() }),
  ),
  'draft.forget': channel<null>()(z.object({ file })),
  /** What was left behind when the app ended without writing it. */
  'draft.list': channel<readonly Draft[]>()(z.object({})),
} as const;
