import type { TreeRow } from '@shared/response/body';
import { calls } from '@renderer/bridge/bridge';
import type { RowPort } from '@renderer/components/row-window';

/** The rows of a body that lives in the bodies worker. */
export function bodyTree(id: string): RowPort<TreeRow> {
  return {
    rows: (from, count) => calls.body.rows({ id, from, count }),
    toggle: ({ path, open }, _index, from, count) =>
      calls.body.toggle({ id, path, open: !open, from, count }),
  };
}
