import type { Facets } from '@shared/recording/figures';
import type { StatusClass } from '@shared/recording/filter';
import type { Outcome } from '@shared/recording/filter';
import type { RunOrigin } from '@shared/recording/recording';
import { platforms } from '@shared/platforms';
import { logTexts as texts } from '@renderer/texts/logs';
import { runTexts } from '@renderer/texts/runs';
import { useDocuments } from '@renderer/state/documents';
import type { Choice } from './dimensions';

const platformNames: ReadonlyMap<string, string> = new Map(platforms.map(({ id, name }) => [id, name]));

/** The name of a platform; its id when it is not known here. */
export const platformName = (id: string): string => platformNames.get(id) ?? id;

type Label = (value: Choice['value'], actionName: (id: string) => string) => string;

const labels: Readonly<Record<keyof Facets, Label>> = {
  actions: (value, actionName) => (value === null ? texts.noAction : actionName(String(value))),
  environments: (value) => (value === null ? texts.offline : String(value)),
  platforms: (value) => (value === null ? texts.noPlatform : platformName(String(value))),
  origins: (value) => runTexts.origins[value as RunOrigin],
  statuses: (value) => texts.statuses[value as StatusClass],
  classes: String,
  outcomes: (value) => texts.outcomes[value as Outcome],
  hasFinding: () => texts.hasFinding,
};

/** How a value of a condition reads. */
export function useLabel(): (condition: keyof Facets, value: Choice['value']) => string {
  const documents = useDocuments((state) => state.documents);
  const actionName = (id: string) =>
    [...documents.values()].find(({ lastValid }) => lastValid?.id === id)?.lastValid?.name ?? id;
  return (condition, value) => labels[condition](value, actionName);
}
