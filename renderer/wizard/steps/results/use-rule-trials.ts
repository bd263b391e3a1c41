import { useEffect, useState } from 'react';
import type { FailRule } from '@shared/action/schema/response';
import { toFailure } from '@shared/failure/failure';
import type { BodyInfo } from '@shared/response/body';
import type { PickedByPath } from '@shared/response/extract';
import { failedRule } from '@shared/response/fail-when';
import { calls } from '@renderer/bridge/bridge';

/** What a rule says of the answer at hand; `unknown`: there is no JSON to try it on, or its path cannot be followed. */
export type Trial = 'fails' | 'passes' | 'unknown';

/** Tries each failure rule on a body, anew whenever one of both changes. */
export function useRuleTrials(body: BodyInfo | null, rules: readonly FailRule[]): readonly Trial[] {
  const [met, setMet] = useState<{ id: string; picked: PickedByPath } | null>(null);
  const id = body?.kind === 'json' && !body.cut ? body.id : null;
  const paths = JSON.stringify([...new Set(rules.map(({ path }) => path))]);
  useEffect(() => {
    if (id === null) return;
    let gone = false;
    const picks = (JSON.parse(paths) as string[]).map(
      async (path) => [path, await pickAt(id, path)] as const,
    );
    void Promise.all(picks).then((found) => {
      if (!gone) setMet({ id, picked: new Map(found) });
    });
    return () => {
      gone = true;
    };
  }, [id, paths]);
  return rules.map((rule) => {
    const found = met?.id === id ? met.picked.get(rule.path) : undefined;
    if (!found || 'message' in found) return 'unknown';
    return failedRule([rule], new Map([[rule.path, found]])) ? 'fails' : 'passes';
  });
}

function pickAt(id: string, path: string) {
  return calls.body.pick({ id, path }).catch(toFailure);
}
