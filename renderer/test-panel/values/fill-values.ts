import type { Action } from '@shared/action/action';
import type { Case } from '@shared/action/schema/response';
import { recordedGiven } from '@shared/recording/replay/recorded-values';
import { calls } from '@renderer/bridge/bridge';
import { setSamples, type Samples } from '@renderer/state/samples';
import { textOfPlain } from '@renderer/wizard/steps/variables/plain-text';

/**
 * The values of a case as they are typed in the panel. A case is complete: what it does not give has its default or is
 * absent, and no example fills it. Pure.
 */
export function samplesOfCase(action: Action, { with: given = {} }: Case): Samples {
  const samples: Record<string, string | null> = {};
  for (const { name, default: preset } of action.parameters) {
    samples[name] = preset === undefined || preset === null ? null : textOfPlain(preset);
  }
  for (const { name } of action.context) samples[`context.${name}`] = null;
  for (const [ref, value] of Object.entries(given)) samples[ref] = value === null ? null : textOfPlain(value);
  return samples;
}

/** Lays the values that a recorded run was given over the panel. */
export async function fillFromRun(actionId: string, recordingId: string): Promise<void> {
  const { recording } = await calls.logs.show({ id: recordingId });
  setSamples(actionId, recordedGiven(recording));
}
