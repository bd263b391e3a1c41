import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { SheetTick, SheetValue } from '../../../shared/ipc/exports.js';
import { keptByAction } from './kept-by-action.js';

/** Field -> a mark of the value that was entered; values themselves are not kept. */
const ticksSchema = z.record(z.string(), z.string());

/** Which fields of fill-in sheets a person has entered on the platform. */
export interface SheetTicks {
  of(action: string, platform: string, fields: readonly SheetValue[]): Promise<readonly SheetTick[]>;
  tick(action: string, platform: string, field: SheetValue, entered: boolean): Promise<void>;
  rename(from: string, to: string): Promise<void>;
}

export function openSheetTicks(dataFolder: string, workspaceId: string): SheetTicks {
  const kept = keptByAction(join(dataFolder, 'sheets', workspaceId), ticksSchema);
  return {
    async of(action, platform, fields) {
      const ticks = new Map(Object.entries((await kept.of(action)).get(platform) ?? {}));
      return fields.flatMap(({ field, value }) => {
        const entered = ticks.get(field);
        if (entered === undefined) return [];
        return [{ field, state: entered === markOf(value) ? 'entered' : 'changed' }];
      });
    },
    tick: (action, platform, { field, value }, entered) =>
      kept.change(
        platform,
        new Map([
          [
            action,
            (before) => {
              const ticks = new Map(Object.entries(before ?? {}));
              if (entered) ticks.set(field, markOf(value));
              else ticks.delete(field);
              return ticks.size === 0 ? null : Object.fromEntries(ticks);
            },
          ],
        ]),
      ),
    rename: (from, to) => kept.rename(from, to),
  };
}

function markOf(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 24);
}
