import { useEffect, useState } from 'react';
import { toFailure } from '@shared/failure/failure';
import type { BodyInfo } from '@shared/response/body';
import type { PickedByPath } from '@shared/response/extract';
import { calls } from '@renderer/bridge/bridge';

/**
 * What paths meet in a body, picked anew whenever one of both changes; until then what they met before stays. Null: of
 * this body nothing was picked yet, or it is no JSON that is whole.
 */
export function usePicks(body: BodyInfo | null, paths: readonly string[]): PickedByPath | null {
  const [met, setMet] = useState<{ id: string; picked: PickedByPath } | null>(null);
  const id = body?.kind === 'json' && !body.cut ? body.id : null;
  const wanted = JSON.stringify([...new Set(paths)]);
  useEffect(() => {
    if (id === null) return;
    let gone = false;
    const picks = (JSON.parse(wanted) as string[]).map(
      async (path) => [path, await calls.body.pick({ id, path }).catch(toFailure)] as const,
    );
    void Promise.all(picks).then((found) => {
      if (!gone) setMet({ id, picked: new Map(found) });
    });
    return () => {
      gone = true;
    };
  }, [id, wanted]);
  return met && met.id === id ? met.picked : null;
}
