import { useEffect, useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { ActionFigures } from '@shared/recording/monitor';
import { calls, listen } from '@renderer/bridge/bridge';

const DAY = 86_400_000;

export const MONITOR_PERIODS = { day: DAY, week: 7 * DAY, month: 30 * DAY, year: 365 * DAY } as const;
export type MonitorPeriod = keyof typeof MONITOR_PERIODS;

/** Figures are counted again this long after a run: in a suite they come by the hundred. */
const REST_MS = 1000;

interface Answer {
  readonly asked: string;
  readonly figures: readonly ActionFigures[] | null;
  readonly failure: Failure | null;
}

/**
 * The figures of actions up to now, counted again as runs come in.
 * @param action id of the only one that is asked about; null: all
 */
export function useMonitor(period: MonitorPeriod, environment: string | null, action: string | null) {
  const [now, setNow] = useState(Date.now);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const from = now - MONITOR_PERIODS[period];
  const asked = JSON.stringify([period, environment, action]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setNow(Date.now()), REST_MS);
    };
    const off = [listen('logs.added', later), listen('logs.changed', later)];
    return () => {
      clearTimeout(timer);
      for (const stop of off) stop();
    };
  }, []);
  useEffect(() => {
    let stale = false;
    // A run that was logged a moment ago has a time up to now.
    calls.logs.monitor({ from, to: now + 60_000, environment, action }).then(
      (figures) => !stale && setAnswer({ asked, figures, failure: null }),
      (error: unknown) => !stale && setAnswer({ asked, figures: null, failure: toFailure(error) }),
    );
    return () => {
      stale = true;
    };
  }, [asked, from, now, environment, action]);
  const current = answer?.asked === asked ? answer : null;
  return { figures: current?.figures ?? null, from, failure: current?.failure ?? null };
}
