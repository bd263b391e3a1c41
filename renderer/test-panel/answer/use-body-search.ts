import { useEffect, useState } from 'react';
import type { BodyMatch } from '@shared/response/body';
import { calls } from '@renderer/bridge/bridge';

export interface BodySearch {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** Null: nothing is searched for. */
  readonly matches: readonly BodyMatch[] | null;
  readonly total: number;
  /** Index of the match that is shown. */
  readonly at: number;
  readonly step: (by: 1 | -1) => void;
}

const AFTER_KEYSTROKE_MS = 120;

/** Searches a body in main a moment after each keystroke. @param id null: not searching */
export function useBodySearch(id: string | null): BodySearch {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{
    query: string;
    id: string;
    matches: readonly BodyMatch[];
    total: number;
  } | null>(null);
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (id === null || query === '') return;
    let gone = false;
    const timer = setTimeout(() => {
      void calls.body.search({ id, query }).then(
        ({ matches, total }) => {
          if (gone) return;
          setFound({ query, id, matches, total });
          setAt(0);
        },
        // The body may have been pushed out by newer ones: then there is nothing to find.
        () => !gone && setFound({ query, id, matches: [], total: 0 }),
      );
    }, AFTER_KEYSTROKE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, query]);
  const current = found && id !== null && query !== '' && found.id === id ? found : null;
  const count = current?.matches.length ?? 0;
  return {
    query,
    setQuery,
    matches: current?.matches ?? null,
    total: current?.total ?? 0,
    at,
    step: (by) => count > 0 && setAt((at + by + count) % count),
  };
}
