import type { LogFilter } from '@shared/recording/filter';
import { useDocuments } from '@renderer/state/documents';

/** After so long a silence callers ask whether anybody is there. */
const SILENCE_MS = 3000;

/** When the agent says that it takes longer: the delay of the one action that is looked at, else three seconds. */
export function useSilence({ actions }: LogFilter): number {
  const only = actions?.length === 1 ? actions[0] : undefined;
  return useDocuments((state) => {
    const action = [...state.documents.values()].find(({ lastValid }) => lastValid?.id === only)?.lastValid;
    return action?.speech.delay?.afterMs ?? SILENCE_MS;
  });
}
