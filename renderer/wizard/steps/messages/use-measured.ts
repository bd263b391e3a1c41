import { useEffect, useState } from 'react';
import type { RecordingLine } from '@shared/recording/recording';
import { calls } from '@renderer/bridge/bridge';
import { useRecentRuns } from '@renderer/state/recent-runs';

/** The times this action really took, from the log. */
export interface Measured {
  /** Milliseconds of the runs that got an answer, ascending. */
  readonly times: readonly number[];
  readonly timeouts: number;
  readonly medianMs: number | null;
  /** 95 of 100 runs were at least as fast. */
  readonly p95Ms: number | null;
  readonly lastStatus: number | null;
}

const LOOKED_AT = 500;
const nothingMeasured: Measured = {
  times: [],
  timeouts: 0,
  medianMs: null,
  p95Ms: null,
  lastStatus: null,
};

/** What a list of runs says about the time an action takes. Pure. */
export function measuredOf(recorded: readonly RecordingLine[]): Measured {
  // The test of a credential asks for another address.
  const lines = recorded.filter(({ origin }) => origin !== 'credential');
  const times = lines
    .filter(({ status, class: ended }) => status !== null && ended === 'ok')
    .map(({ durationMs }) => durationMs)
    .sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? null;
  return {
    times,
    timeouts: lines.filter(({ class: ended }) => ended.startsWith('timeout')).length,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    lastStatus: lines.find(({ status }) => status !== null)?.status ?? null,
  };
}

/** The last 500 runs of an action; anew after each run. */
export function useMeasured(action: string): Measured {
  const [measured, setMeasured] = useState<{ action: string; measured: Measured } | null>(null);
  const newest = useRecentRuns((state) => state.lines?.[0]?.id);
  useEffect(() => {
    let gone = false;
    calls.logs.list({ filter: { actions: [action] }, limit: LOOKED_AT, offset: 0 }).then(
      ({ recordings }) => !gone && setMeasured({ action, measured: measuredOf(recordings) }),
      // Without a log there is nothing measured, and the scenarios say that they assume.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [action, newest]);
  return measured?.action === action ? measured.measured : nothingMeasured;
}
