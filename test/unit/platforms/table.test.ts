import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Action } from '@shared/action/action';
import { readAction } from '@shared/action/read';
import { writeYaml } from '@shared/document/write';
import { platforms } from '@shared/platforms';
import { mergeTarget } from '@shared/platforms/engine/target';
import type { Platform } from '@shared/platforms/platform';
import { JUDGES } from '../../peers/judges';
import { differences, isListed } from './differences';
import { exampleActions, exampleFacts, exampleValues } from './example';

/** Whether every file comes back as the same bytes, with nothing lost that the losses do not name. */
function roundTrip(platform: Platform, carried: readonly Action[]): string {
  if (!platform.import) return 'fill-in sheet';
  const came = carried.map((action) => {
    const values = exampleValues(action);
    const { files, losses } = platform.export(action, { values, workspace: exampleFacts });
    return files.map(({ text }) => {
      const again = readAction(writeYaml(platform.import!(text).actions[0]!)).action!;
      const second = platform.export(again, { values: new Map() }).files[0]?.text === text;
      const listed = differences(mergeTarget(action, platform.id), again, values).every((path) =>
        isListed(path, losses),
      );
      return second && listed;
    });
  });
  const all = came.flat();
  const good = all.filter((one) => one).length;
  return good === all.length ? `${good} of ${all.length} byte for byte` : `ONLY ${good} of ${all.length}`;
}

function row(platform: Platform) {
  const carried = exampleActions.filter(({ kind }) => platform.profile.kinds.value.includes(kind));
  const losses = carried.flatMap(
    (action) => platform.export(action, { values: exampleValues(action), workspace: exampleFacts }).losses,
  );
  const errors = carried.filter((action) =>
    platform.check(action, exampleFacts).some(({ severity }) => severity === 'error'),
  );
  const each = (count: number) => Number((count / Math.max(1, carried.length)).toFixed(1));
  return {
    platform: platform.id,
    'verified by':
      (JUDGES[platform.id] ?? []).map(([who]) => who).join(', ') || 'no file: the fields of its page',
    'actions it takes': `${carried.length - errors.length} of ${exampleActions.length}`,
    'losses each': each(losses.filter(({ inherent }) => inherent !== true).length),
    'of its nature': each(losses.filter(({ inherent }) => inherent === true).length),
    'round trip': roundTrip(platform, carried),
  };
}

describe('every platform on the example workspace', () => {
  const rows = platforms.map(row);
  console.table(rows);

  it.each(rows)('$platform exports a file that comes back, or a sheet', (one) => {
    expect(one['round trip']).toMatch(/^[1-9]\d* of \d+ byte for byte$|^fill-in sheet$/);
  });

  it('has a judge for each platform that has a file, in a test that names it or takes all of them', () => {
    const withFile = platforms.filter((platform) => platform.import).map(({ id }) => id);
    expect(Object.keys(JUDGES).sort()).toEqual([...withFile].sort());
    for (const [id, judges] of Object.entries(JUDGES)) {
      for (const [, file] of judges) {
        const text = readFileSync(new URL(`../../peers/${file}`, import.meta.url), 'utf8');
        expect(text).toMatch(new RegExp(`['"]${id}['"]`));
      }
    }
  });
});

describe.each(platforms)('$id', (platform) => {
  const carried = exampleActions.filter(({ kind }) => platform.profile.kinds.value.includes(kind));

  it.each(carried)('names $id in a prompt paragraph that forbids claiming success', (action) => {
    const { sheet, losses } = platform.export(action, {
      values: exampleValues(action),
      workspace: exampleFacts,
    });
    expect(sheet.prompt).toMatch(new RegExp(`"(?:${action.callName}|${action.name})"`));
    expect(sheet.prompt).toContain('Never say that it worked unless the response says so');
    const asked = platform.profile.parameters.value ? action.parameters : [];
    for (const { name, required } of asked) if (required) expect(sheet.prompt).toContain(name);
    expect(sheet.before.length).toBeGreaterThan(0);
    expect(sheet.after.length).toBeGreaterThan(0);
    expect(sheet.fields.length).toBeGreaterThan(1);
    for (const { what, becomes } of losses) expect([what, becomes].join('')).not.toContain('undefined');
  });

  it.each(carried)('renders what it sends for $id', (action) => {
    const preview = platform.preview(action, exampleValues(action), exampleFacts);
    if (action.request) expect(preview.request?.failures).toEqual([]);
    if (platform.profile.carries.value === 'function') expect(preview.toolCall?.name).toBe(action.callName);
  });

  it('refuses kinds it does not have', () => {
    for (const action of exampleActions.filter(({ kind }) => !platform.profile.kinds.value.includes(kind))) {
      expect(() => platform.export(action, { values: new Map() })).toThrow(/has no actions of kind/);
    }
  });

  it('answers a broken file with one sentence that names it', () => {
    if (!platform.import) return;
    for (const text of [
      '',
      '{',
      '[1]',
      'null',
      '"text"',
      '{"__proto__": {"a": 1}}',
      '{"type": "function"}',
      '<html>',
    ]) {
      expect(() => platform.import?.(text)).toThrow(/This is no .+ file/);
    }
  });
});
