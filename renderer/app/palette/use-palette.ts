import { useEffect, useMemo, useState } from 'react';
import type { RecordingLine } from '@shared/recording/recording';
import { calls } from '@renderer/bridge/bridge';
import { useDocuments } from '@renderer/state/documents';
import { useEnvironment } from '@renderer/state/environment';
import { useReadiness } from '@renderer/state/readiness';
import { useRecentRuns } from '@renderer/state/recent-runs';
import { commands, isAvailable } from '../commands';
import type { PaletteGroup, PaletteItem } from './item';
import { wordsOf } from './match';
import { findPlaces } from './places';
import { findActions, findActs, findCommands, findParameters, findRuns } from './search';

const prefixes: Readonly<Record<string, PaletteGroup>> = { '>': 'commands', '@': 'parameters', '#': 'runs' };
const ROOM: Readonly<Record<PaletteGroup, number>> = {
  actions: 5,
  commands: 4,
  places: 3,
  parameters: 4,
  runs: 3,
};
const LOG_SEARCH_MS = 150;

export interface PaletteResult {
  readonly groups: readonly (readonly [PaletteGroup, readonly PaletteItem[]])[];
  readonly items: readonly PaletteItem[];
  /** Runs in the whole log; null: not known. */
  readonly runsMatching: number | null;
}

/** What a query finds: all groups, or the one its prefix asks for. */
export function usePaletteResult(query: string): PaletteResult {
  const only = prefixes[query.charAt(0)] ?? null;
  const text = only ? query.slice(1).trim() : query.trim();
  const documents = useDocuments((state) => state.documents);
  const environment = useEnvironment();
  const recent = useRecentRuns((state) => state.lines);
  const found = useLogSearch(only === null || only === 'runs' ? text : '');
  const words = useMemo(() => wordsOf(text), [text]);
  const all = useMemo(() => [...documents.values()], [documents]);
  const actions = useMemo(() => findActions(all, words), [all, words]);
  const bestFile = actions[0]?.id.slice('action:'.length) ?? null;
  const readiness = useReadiness(bestFile);

  return useMemo(() => {
    const best = bestFile === null ? undefined : documents.get(bestFile);
    const listed = commands.filter((command) => command.id !== 'palette.open' && isAvailable(command));
    const byGroup: Readonly<Record<PaletteGroup, readonly PaletteItem[]>> = {
      actions,
      commands: [
        ...(only ? [] : findActs(best, words, environment, readiness)),
        ...findCommands(listed, words),
      ],
      places: text === '' ? [] : findPlaces(words),
      parameters: only === 'parameters' ? findParameters(all, words) : [],
      runs: findRuns(found?.lines ?? recent ?? [], found ? [] : words, new Date()),
    };
    const groups = (Object.keys(ROOM) as PaletteGroup[])
      .filter((group) => only === null || only === group)
      .map(
        (group) =>
          [group, only ? byGroup[group].slice(0, 50) : byGroup[group].slice(0, ROOM[group])] as const,
      )
      .filter(([, items]) => items.length > 0);
    return { groups, items: groups.flatMap(([, items]) => items), runsMatching: found?.total ?? null };
  }, [actions, all, bestFile, documents, environment, found, only, readiness, recent, text, words]);
}

interface LogSearch {
  readonly lines: readonly RecordingLine[];
  readonly total: number | null;
}

/** Asks the log for a text, a moment after the last letter; null: nothing asked or not answered yet. */
function useLogSearch(text: string): LogSearch | null {
  const [answer, setAnswer] = useState<{ readonly text: string; readonly search: LogSearch } | null>(null);
  useEffect(() => {
    if (text === '') return;
    let stale = false;
    const timer = setTimeout(() => {
      const filter = { search: text };
      Promise.all([
        calls.logs.list({ filter, limit: 50, offset: 0 }),
        calls.logs.count({ filter, whole: false }),
      ]).then(
        ([{ recordings }, { count, more }]) => {
          if (!stale) setAnswer({ text, search: { lines: recordings, total: more ? null : count } });
        },
        () => undefined,
      );
    }, LOG_SEARCH_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text]);
  return answer && answer.text === text ? answer.search : null;
}
