import { useEffect, useState } from 'react';
import { calls } from '@renderer/bridge/bridge';

/** Where a searched row stands in the tree, root left out; `opened` grows when parts had to be unfolded for it. */
interface Reveal {
  readonly index: number | null;
  readonly opened: number;
}

/** Unfolds what holds a match of the search and finds its row. @param path normalized path; null: nothing is searched */
export function useReveal(id: string, path: string | null): Reveal {
  const [found, setFound] = useState<Reveal>({ index: null, opened: 0 });
  useEffect(() => {
    if (path === null) return;
    let gone = false;
    const find = async () => {
      const { total: before } = await calls.body.rows({ id, from: 0, count: 1 });
      const row = await calls.body.reveal({ id, path });
      const { total } = await calls.body.rows({ id, from: 0, count: 1 });
      if (gone) return;
      const index = total === 1 ? row : row - 1;
      setFound(({ opened }) => ({ index, opened: total === before ? opened : opened + 1 }));
    };
    // A body that was pushed out by newer ones has no rows any more: nothing is revealed.
    find().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [id, path]);
  return path === null ? { ...found, index: null } : found;
}
