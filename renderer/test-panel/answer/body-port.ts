import { useMemo } from 'react';
import { calls } from '@renderer/bridge/bridge';
import type { TreePort } from '@renderer/components/tree-window';

/** The rows of a body's tree, asked of main a window at a time. */
export function useBodyPort(id: string): TreePort {
  return useMemo(
    () => ({
      rows: (from, count) => calls.body.rows({ id, from, count }),
      toggle: (path, open, from, count) => calls.body.toggle({ id, path, open, from, count }),
    }),
    [id],
  );
}
