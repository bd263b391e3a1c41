import { useEffect, useState } from 'react';
import type { Facets, PlotColumn } from '@shared/recording/figures';
import type { LogFilter } from '@shared/recording/filter';
import { calls, listen } from '@renderer/bridge/bridge';

/** Figures are counted again this long after the last news: in a suite runs come by the hundred. */
const REST_MS = 400;

/** What a question to the log answered last; asked anew when the question or the log changes. */
function useAnswer<T>(question: string | null, ask: (question: string) => Promise<T>): T | null {
  const [answer, setAnswer] = useState<{ readonly question: string; readonly value: T } | null>(null);
  const [news, setNews] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setNews((count) => count + 1), REST_MS);
    };
    const off = [listen('logs.added', later), listen('logs.changed', later)];
    return () => {
      clearTimeout(timer);
      for (const stop of off) stop();
    };
  }, []);
  useEffect(() => {
    if (question === null) return;
    let stale = false;
    ask(question).then(
      (value) => !stale && setAnswer({ question, value }),
      // Without figures the list still stands; it says what is wrong with the log.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [question, ask, news]);
  // Old figures stay in sight until the new ones are there.
  return question === null ? null : (answer?.value ?? null);
}

const askFacets = (question: string) => calls.logs.facets({ filter: JSON.parse(question) as LogFilter });

/** How many runs each value of each condition would leave; null while nobody looks, or before they are counted. */
export function useFacets(filter: LogFilter, looked: boolean): Facets | null {
  return useAnswer(looked ? JSON.stringify(filter) : null, askFacets);
}

/** A stretch of time, ms since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const askPlot = (question: string) =>
  calls.logs.plot(JSON.parse(question) as { filter: LogFilter; from: number; to: number; columns: number });

/** The latencies of a stretch of time under a filter; the time of the filter itself is left out. */
export function usePlot(filter: LogFilter, stretch: Stretch, columns: number): readonly PlotColumn[] | null {
  const { from: _from, to: _to, ...rest } = filter;
  return useAnswer(JSON.stringify({ filter: rest, ...stretch, columns }), askPlot);
}
