import { useMemo } from 'react';
import type { TreeWindow } from '@shared/response/body';
import { calls } from '@renderer/bridge/bridge';
import type { TreePort } from '@renderer/components/tree-window';

/** The rows of a body's tree, asked of main a window at a time. The root has no row: its members stand at the edge. */
export function useBodyPort(id: string): TreePort {
  return useMemo(() => {
    const whole: TreePort = {
      rows: (from, count) => calls.body.rows({ id, from, count }),
      toggle: (path, open, from, count) => calls.body.toggle({ id, path, open, from, count }),
    };
    return {
      rows: async (from, count) => withoutRoot(await whole.rows(from + 1, count)) ?? whole.rows(from, count),
      toggle: async (path, open, from, count) =>
        withoutRoot(await whole.toggle(path, open, from + 1, count)) ?? whole.rows(from, count),
    };
  }, [id]);
}

/** Null when the root is all there is: a scalar, or an empty container. */
function withoutRoot({ total, rows }: TreeWindow): TreeWindow | null {
  if (total <= 1) return null;
  return { total: total - 1, rows: rows.map((row) => ({ ...row, depth: row.depth - 1 })) };
}
