import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import type { Action } from '@shared/action/action';
import { writeYaml } from '@shared/document/write';
import { parseJson } from '@shared/json/parse';
import { writeJson } from '@shared/json/write';
import { platforms } from '@shared/platforms';
import type { ExportedFile, Platform } from '@shared/platforms/platform';
import { exampleActions, exampleFacts, exampleValues } from './example';
import { wideAction } from './wide';

const NOTHING = new Map();

function filesOf(platform: Platform, action: Action): readonly ExportedFile[] {
  const context = { values: exampleValues(action), workspace: exampleFacts };
  return platform.export(action, context).files;
}

/** What an import of a file becomes as a document, read back from its text. */
function imported(platform: Platform, text: string): Action {
  const [document] = platform.import?.(text).actions ?? [];
  const { action, findings } = readAction(writeYaml(document!));
  expect(findings).toEqual([]);
  return action!;
}

const pairs = platforms.flatMap((platform) =>
  [...exampleActions, wideAction]
    .filter(({ kind }) => platform.profile.kinds.value.includes(kind))
    .map((action) => ({ platform, action, id: platform.id, what: action.id }))
    .filter(() => platform.import !== undefined),
);

describe.each(pairs)('$id: $what', ({ platform, action }) => {
  it('comes back byte for byte after export, import and export', () => {
    for (const { text } of filesOf(platform, action)) {
      const again = imported(platform, text);
      const [second] = platform.export(again, { values: NOTHING }).files;
      expect(second?.text).toBe(text);
    }
  });

  it('keeps keys nobody knows', () => {
    for (const { text } of filesOf(platform, action)) {
      const foreign = text.replace(
        /\n\}\n$/,
        ',\n  "x_unknown": {"list": [1.10, true, "true", null], "__proto__": {"a": "1"}, "nothing": null},\n  "x_null": null\n}\n',
      );
      const again = imported(platform, foreign);
      const [second] = platform.export(again, { values: NOTHING }).files;
      expect(second?.text).toBe(`${writeJson(parseJson(foreign), 2)}\n`);
    }
  });

  it('keeps what a model needs to know', () => {
    for (const { text } of filesOf(platform, action)) {
      const again = imported(platform, text);
      if (platform.profile.parameters.value)
        expect(again.parameters.length).toBeGreaterThanOrEqual(required(action));
      if (platform.profile.callName) expect(again.callName).toBe(action.callName);
    }
  });
});

function required(action: Action): number {
  return action.parameters.filter((parameter) => parameter.required).length;
}

it('writes the same bytes every time', () => {
  for (const platform of platforms) {
    for (const action of exampleActions.filter(({ kind }) => platform.profile.kinds.value.includes(kind))) {
      expect(filesOf(platform, action)).toEqual(filesOf(platform, action));
    }
  }
});
