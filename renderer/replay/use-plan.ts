import { useEffect, useState } from 'react';
import { type Failure, toFailure } from '@shared/failure/failure';
import type { ReplayHow } from '@shared/recording/replay/how';
import type { ReplayPlan } from '@shared/recording/replay/plan';
import { calls } from '@renderer/bridge/bridge';

interface Planned {
  readonly plan: ReplayPlan | null;
  readonly failure: Failure | null;
}

/** What sending these recordings this way would do, asked again whenever the way changes. */
export function usePlan(ids: readonly string[], how: ReplayHow): Planned {
  const [planned, setPlanned] = useState<Planned>({ plan: null, failure: null });
  useEffect(() => {
    let stale = false;
    calls.replay.plan({ ids: [...ids], how }).then(
      (plan) => !stale && setPlanned({ plan, failure: null }),
      (error: unknown) => !stale && setPlanned({ plan: null, failure: toFailure(error) }),
    );
    return () => {
      stale = true;
    };
  }, [ids, how]);
  return planned;
}
