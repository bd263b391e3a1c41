import { z } from 'zod';
import type { ComparedWindow, ComparisonInfo } from '../response/compare/row.js';
import { channel } from './channel.js';
import { documentText, id, windowOf } from './limits.js';

/** A body in memory by its id (a run's or a recording's), or a text that the window has. */
const comparable = z.union([z.object({ body: id }), z.object({ text: documentText })]);

export const comparisonChannels = {
  /** Compares two answers or texts: as JSON when both are, else line by line. Close it when nobody looks any more. */
  'comparison.open': channel<ComparisonInfo>()(
    z.object({ before: comparable, after: comparable, ignoreOrder: z.boolean() }),
  ),
  'comparison.rows': channel<ComparedWindow>()(z.object({ id, ...windowOf })),
  /** Opens or closes a row, and gives the window asked for. */
  'comparison.toggle': channel<ComparedWindow>()(z.object({ id, row: z.number().int().min(0), ...windowOf })),
  /** The row where a difference begins; differences count from 0. */
  'comparison.place': channel<number>()(z.object({ id, change: z.number().int().min(0) })),
  'comparison.close': channel<null>()(z.object({ id })),
} as const;
