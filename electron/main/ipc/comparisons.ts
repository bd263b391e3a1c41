import type { House } from '../house/house.js';
import type { HandlersOf } from './handle.js';

export function comparisonHandlers({ bodies }: House): HandlersOf<'comparison'> {
  return {
    'comparison.open': ({ before, after, ignoreOrder }) =>
      bodies().comparisons.open(before, after, ignoreOrder),
    'comparison.rows': ({ id, from, count }) => bodies().comparisons.rows(id, from, count),
    'comparison.toggle': ({ id, row, from, count }) => bodies().comparisons.toggle(id, row, from, count),
    'comparison.place': ({ id, change }) => bodies().comparisons.place(id, change),
    'comparison.close': async ({ id }) => {
      await bodies().comparisons.close(id);
      return null;
    },
  };
}
