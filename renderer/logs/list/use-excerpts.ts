import { useEffect, useState } from 'react';
import type { Excerpt } from '@shared/recording/excerpt';
import type { LogFilter } from '@shared/recording/filter';
import { calls } from '@renderer/bridge/bridge';

/** Rows pass by while scrolling; only where it rests is worth a question. */
const REST_MS = 80;

/** Why these recordings were found; null while nothing is searched for. */
export function useExcerpts(
  ids: readonly string[],
  { search = '', contains = '' }: LogFilter,
): ReadonlyMap<string, Excerpt> | null {
  const [known, setKnown] = useState<ReadonlyMap<string, Excerpt>>(new Map());
  const idle = search === '' && contains === '';
  const question = idle ? null : JSON.stringify({ ids, search, contains });
  useEffect(() => {
    if (question === null) return;
    let stale = false;
    const timer = setTimeout(() => {
      const asked = JSON.parse(question) as { ids: string[]; search: string; contains: string };
      calls.logs.excerpts(asked).then(
        (found) => !stale && setKnown(found),
        // A row without an excerpt says where it came from, as any other.
        () => undefined,
      );
    }, REST_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [question]);
  return idle ? null : known;
}
