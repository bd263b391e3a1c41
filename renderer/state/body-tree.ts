import { calls } from '@renderer/bridge/bridge';
import type { TreePort } from '@renderer/components/tree-window';

/** The rows of a body that lives in the bodies worker. */
export function bodyTree(id: string): TreePort {
  return {
    rows: (from, count) => calls.body.rows({ id, from, count }),
    toggle: (path, open, from, count) => calls.body.toggle({ id, path, open, from, count }),
  };
}
