import { useEffect, useState } from 'react';
import { type Failure, toFailure } from '@shared/failure/failure';
import type { ReplayHow } from '@shared/recording/replay/how';
import type { Replayed } from '@shared/recording/replay/plan';
import { calls, listen } from '@renderer/bridge/bridge';

interface Progress {
  readonly runId: string;
  readonly done: number;
  readonly total: number;
}

/** Sends recordings again: how far it is, what came of it, and the way to stop it. */
export function useReplay(ids: readonly string[]) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(
    () =>
      listen('replay.progress', ({ runId, done, total }) =>
        setProgress((now) => (now?.runId === runId ? { runId, done, total } : now)),
      ),
    [],
  );
  const send = async (how: ReplayHow, confirmed: boolean): Promise<readonly Replayed[] | null> => {
    const runId = crypto.randomUUID();
    setFailure(null);
    setProgress({ runId, done: 0, total: ids.length });
    try {
      return await calls.replay.start({ runId, ids: [...ids], how, confirmed });
    } catch (error) {
      setFailure(toFailure(error));
      return null;
    } finally {
      setProgress(null);
    }
  };
  const stop = () => {
    if (progress) void calls.replay.cancel({ runId: progress.runId });
  };
  return { progress, failure, send, stop };
}
