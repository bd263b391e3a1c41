import { useState } from 'react';
import { useRecentRuns } from '@renderer/state/recent-runs';
import { periodFor, type Period } from './plot-scale';

/** The period of the plot: the one that was chosen, else one that the newest runs fill; and the moment it ends. */
export function usePeriod() {
  const recent = useRecentRuns((state) => state.lines);
  const [opened] = useState(Date.now);
  const [chosen, setPeriod] = useState<Period | null>(null);
  const newest = recent?.[0]?.at;
  return {
    period: chosen ?? periodFor(recent?.at(-1)?.at, opened),
    setPeriod,
    moment: Math.max(opened, newest === undefined ? 0 : Date.parse(newest)),
  };
}
