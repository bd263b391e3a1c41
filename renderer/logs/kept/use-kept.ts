import { useEffect, useState } from 'react';
import type { LogState } from '@shared/ipc/logs';
import { calls, listen } from '@renderer/bridge/bridge';
import { flushSettings } from '@renderer/state/settings';

const REST_MS = 1000;

/** What the log holds, counted again a while after runs came in, and the way to bring it within what may be kept. */
export function useKept() {
  const [state, setState] = useState<LogState | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The list of the log says what is wrong with it.
    const read = () => void calls.logs.size({}).then(setState, () => undefined);
    // Runs may come in without a rest: it is counted at a steady pace then, not when they end.
    const later = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        read();
      }, REST_MS);
    };
    read();
    const off = [listen('logs.added', later), listen('logs.changed', later)];
    return () => {
      clearTimeout(timer);
      for (const stop of off) stop();
    };
  }, []);
  /** @returns how many runs were removed */
  const prune = async (): Promise<number> => {
    await flushSettings();
    const after = await calls.logs.prune({});
    setState(after);
    return after.removed;
  };
  return { state, prune };
}
