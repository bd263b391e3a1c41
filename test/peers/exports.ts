import { createRequire } from 'node:module';
import type { Action } from '@shared/action/action';
import { platformById } from '@shared/platforms';
import { exampleActions, exampleFacts, exampleValues } from '../unit/platforms/example';
import { variants } from '../unit/platforms/variants';
import { wideAction } from '../unit/platforms/wide';

/** Resolves from this folder, where the vendors' packages are. */
export const load = createRequire(import.meta.url);

export interface Exported {
  readonly action: string;
  readonly subject: Action;
  readonly json: Record<string, unknown>;
}

/** All variants but the one that lays its own keys over the exports. */
const written = variants.filter(([what]) => what !== 'options').map(([, action]) => action);

/** What a platform is given: the example workspace, the action that uses every word, and other ways to write one. */
export function exported(id: string): readonly Exported[] {
  const platform = platformById(id);
  return [...exampleActions, wideAction, ...written]
    .filter(({ kind }) => platform.profile.kinds.value.includes(kind))
    .flatMap((action) => {
      const context = { values: exampleValues(action), workspace: exampleFacts };
      return platform.export(action, context).files.map(({ text }) => ({
        action: action.id,
        subject: action,
        json: JSON.parse(text) as Record<string, unknown>,
      }));
    });
}
