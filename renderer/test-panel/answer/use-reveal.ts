import { useEffect, useState } from 'react';
import { calls } from '@renderer/bridge/bridge';
import { stepsOf } from '../outputs/propose';

/** Where a searched row stands in the tree, root left out; `opened` grows when parts had to be unfolded for it. */
interface Reveal {
  readonly index: number | null;
  readonly opened: number;
}

const PAGE = 500;
/** Rows looked through for a match; further down the Raw view shows it. */
const MOST_ROWS = 20_000;

/** Unfolds what holds a match of the search and finds its row. @param path normalized path; null: nothing is searched */
export function useReveal(id: string, path: string | null): Reveal {
  const [found, setFound] = useState<Reveal>({ index: null, opened: 0 });
  useEffect(() => {
    if (path === null) return;
    let gone = false;
    const find = async () => {
      const grew = await unfold(id, path);
      const index = await indexOf(id, path);
      if (!gone) setFound(({ opened }) => ({ index, opened: grew ? opened + 1 : opened }));
    };
    // A body that was pushed out by newer ones has no rows any more: nothing is revealed.
    find().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [id, path]);
  return path === null ? { ...found, index: null } : found;
}

/** Opens every container above a path; true when the tree grew by it. */
async function unfold(id: string, path: string): Promise<boolean> {
  const { total: before } = await calls.body.rows({ id, from: 0, count: 1 });
  let total = before;
  let above = '$';
  for (const step of stepsOf(path).slice(0, -1)) {
    above += typeof step === 'number' ? `[${step}]` : `['${escaped(step)}']`;
    ({ total } = await calls.body.toggle({ id, path: above, open: true, from: 0, count: 1 }));
  }
  return total !== before;
}

function escaped(name: string): string {
  return JSON.stringify(name).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
}

async function indexOf(id: string, path: string): Promise<number | null> {
  for (let from = 0; from < MOST_ROWS; from += PAGE) {
    const { rows, total } = await calls.body.rows({ id, from, count: PAGE });
    const at = rows.findIndex((row) => row.path === path);
    if (at >= 0) return from + at - 1;
    if (from + PAGE >= total) return null;
  }
  return null;
}
