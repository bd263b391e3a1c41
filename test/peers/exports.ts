import { createRequire } from 'node:module';
import { platformById } from '@shared/platforms';
import { exampleActions, exampleFacts, exampleValues } from '../unit/platforms/example';
import { wideAction } from '../unit/platforms/wide';

/** Resolves from this folder, where the vendors' packages are. */
export const load = createRequire(import.meta.url);

export interface Exported {
  readonly action: string;
  readonly json: Record<string, unknown>;
}

/** What a platform is given of the example workspace and of the action that uses every word. */
export function exported(id: string): readonly Exported[] {
  const platform = platformById(id);
  return [...exampleActions, wideAction]
    .filter(({ kind }) => platform.profile.kinds.value.includes(kind))
    .flatMap((action) => {
      const context = { values: exampleValues(action), workspace: exampleFacts };
      return platform.export(action, context).files.map(({ text }) => ({
        action: action.id,
        json: JSON.parse(text) as Record<string, unknown>,
      }));
    });
}
