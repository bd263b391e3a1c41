import { textOfJson } from '@shared/json/typed-text';
import { calls } from '@renderer/bridge/bridge';
import { useDocuments } from './documents/store';
import { startRun } from './runs';
import { setSamples } from './samples';
import { openTab } from './tabs';

/**
 * Runs the action of a recording again, as its document now stands, with the values that were given then. They also
 * stand in the test panel afterwards, so that what was sent can be seen.
 */
export async function runAgain(recordingId: string): Promise<void> {
  const { recording } = await calls.logs.show({ id: recordingId });
  const action = recording.action?.id;
  const document = [...useDocuments.getState().documents.values()].find(
    ({ lastValid }) => lastValid?.id === action,
  );
  if (!action || !document) return;
  const given: Record<string, string | null> = {};
  for (const { ref, source, origin, json } of recording.values) {
    if (source !== 'parameter' && source !== 'context') continue;
    if (origin === 'given' || origin === 'absent') given[ref] = json === null ? null : textOfJson(json);
  }
  setSamples(action, given);
  openTab(document.file);
  await startRun(document.file, { given });
}
