import { useMemo } from 'react';
import type { TreeRow, TreeWindow } from '@shared/response/body';
import type { RowPort } from '@renderer/components/row-window';
import { bodyTree } from '@renderer/state/body-tree';

/** The rows of a body's tree, asked of main a window at a time. The root has no row: its members stand at the edge. */
export function useBodyPort(id: string): RowPort<TreeRow> {
  return useMemo(() => {
    const whole = bodyTree(id);
    return {
      rows: async (from, count) => withoutRoot(await whole.rows(from + 1, count)) ?? whole.rows(from, count),
      toggle: async (row, index, from, count) =>
        withoutRoot(await whole.toggle(row, index, from + 1, count)) ?? whole.rows(from, count),
    };
  }, [id]);
}

/** Null when the root is all there is: a scalar, or an empty container. */
function withoutRoot({ total, rows }: TreeWindow): TreeWindow | null {
  if (total <= 1) return null;
  return { total: total - 1, rows: rows.map((row) => ({ ...row, depth: row.depth - 1 })) };
}
