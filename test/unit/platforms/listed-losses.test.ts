import { describe, expect, it } from 'vitest';
import type { Action } from '@shared/action/action';
import { readAction } from '@shared/action/read';
import { writeYaml } from '@shared/document/write';
import { platforms } from '@shared/platforms';
import { mergeTarget } from '@shared/platforms/engine/target';
import { exampleActions, exampleFacts, exampleValues } from './example';
import { differences, isListed } from './differences';
import { variants } from './variants';
import { wideAction } from './wide';

const subjects: readonly (readonly [string, Action])[] = [
  ...[...exampleActions, wideAction].map((action) => [action.id, action] as const),
  ...variants,
];

/** What a document lays over an export on purpose is no loss of it. */
function withoutFile(action: Action): Action {
  const targets = [...action.platforms].map(([id, { file: _file, ...target }]) => [id, target] as const);
  return { ...action, platforms: new Map(targets) };
}

describe.each(platforms.filter((platform) => platform.import !== undefined))('$id', (platform) => {
  it.each(subjects.filter(([, { kind }]) => platform.profile.kinds.value.includes(kind)))(
    'lists everything of "%s" that does not come back',
    (_what, original) => {
      const action = withoutFile(original);
      const values = exampleValues(action);
      const { files, losses } = platform.export(action, { values, workspace: exampleFacts });
      for (const { text } of files) {
        const [document] = platform.import?.(text).actions ?? [];
        const { action: again } = readAction(writeYaml(document!));
        const found = differences(mergeTarget(action, platform.id), again!, values);
        const unlisted = found.filter((path) => !isListed(path, losses)).map((path) => path.join('.'));
        expect(unlisted).toEqual([]);
      }
    },
  );
});
