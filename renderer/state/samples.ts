import { useSettings, changeSettings } from './settings';
import { useWorkspace } from './workspace';

/** Values typed into the test panel, by reference name; null: absent on purpose. */
export type Samples = Readonly<Record<string, string | null>>;

const none: Samples = {};

function sampleKey(actionId: string): string | null {
  const view = useWorkspace.getState().view;
  return view && `${view.workspace.id}/${actionId}`;
}

/** What was typed for an action; a name that is missing takes the example, then the default. */
export function useSamples(actionId: string): Samples {
  const workspaceId = useWorkspace((state) => state.view?.workspace.id);
  return useSettings((state) => state.settings?.samples[`${workspaceId ?? ''}/${actionId}`]) ?? none;
}

export function samplesOf(actionId: string): Samples {
  const key = sampleKey(actionId);
  return (key && useSettings.getState().settings?.samples[key]) || none;
}

/** @param value undefined: back to the example */
export function setSample(actionId: string, ref: string, value: string | null | undefined): void {
  const { [ref]: _gone, ...rest } = samplesOf(actionId);
  setSamples(actionId, value === undefined ? rest : { ...rest, [ref]: value });
}

export function setSamples(actionId: string, samples: Samples): void {
  const key = sampleKey(actionId);
  const settings = useSettings.getState().settings;
  if (!key || !settings) return;
  changeSettings({ samples: { ...settings.samples, [key]: { ...samples } } });
}

/** An action got another id: what was typed for it goes along. */
export function renameSamples(from: string, to: string): void {
  const samples = samplesOf(from);
  if (samples === none) return;
  setSamples(to, samples);
  setSamples(from, none);
}
