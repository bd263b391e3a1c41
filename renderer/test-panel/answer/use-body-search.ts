import { useEffect, useState } from 'react';
import type { BodyMatch } from '@shared/response/body';
import { calls } from '@renderer/bridge/bridge';

export interface BodySearch {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** The matches near the one that is shown; null: nothing is searched for. */
  readonly matches: readonly BodyMatch[] | null;
  readonly total: number;
  /** Number of the match that is shown, from 0. */
  readonly at: number;
  /** The match that is shown. */
  readonly current: BodyMatch | null;
  readonly step: (by: 1 | -1) => void;
}

const AFTER_KEYSTROKE_MS = 120;
/** Matches that main describes at once. */
const WINDOW = 100;

interface Found {
  readonly query: string;
  readonly id: string;
  /** Number of the first match that is known. */
  readonly from: number;
  readonly matches: readonly BodyMatch[];
  readonly total: number;
}

/**
 * Searches all of a body in main, a moment after each keystroke.
 * @param id null: not searching
 * @param given what is searched for at first
 */
export function useBodySearch(id: string | null, given = ''): BodySearch {
  const [query, setQuery] = useState(given);
  const [found, setFound] = useState<Found | null>(null);
  const [at, setAt] = useState(0);
  const from = Math.floor(at / WINDOW) * WINDOW;
  const known = found !== null && found.id === id && found.query === query;
  const delay = known ? 0 : AFTER_KEYSTROKE_MS;
  const missing = !known || found.from !== from;
  useEffect(() => {
    if (id === null || query === '' || !missing) return;
    let gone = false;
    const timer = setTimeout(() => {
      calls.body.search({ id, query, from }).then(
        ({ matches, total }) => !gone && setFound({ query, id, from, matches, total }),
        // The body may have been pushed out by newer ones: then there is nothing to find.
        () => !gone && setFound({ query, id, from, matches: [], total: 0 }),
      );
    }, delay);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, query, from, missing, delay]);
  const current = found && id !== null && query !== '' && found.id === id ? found : null;
  const total = current?.total ?? 0;
  return {
    query,
    setQuery: (next) => {
      setQuery(next);
      setAt(0);
    },
    matches: current?.matches ?? null,
    total,
    at,
    current: current?.matches[at - current.from] ?? null,
    step: (by) => total > 0 && setAt((at + by + total) % total),
  };
}
