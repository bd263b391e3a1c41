import { describe, expect, it } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { publishedSchemas } from '@shared/action/json-schema';
import { platformById, platforms } from '@shared/platforms';
import { applyFix } from '../lint/fix';
import { actionFrom, documentWith, lintWorkspace } from '../lint/workspace';

function found(platform: string, options: string) {
  const action = actionFrom(documentWith(`platforms:\n  ${platform}: { options: ${options} }`));
  return platformById(platform)
    .check(action, lintWorkspace)
    .filter(({ rule }) => rule === 'platform-option');
}

const withOptions = platforms.filter(({ profile }) => profile.options !== undefined);

describe('options of a platform', () => {
  it('are documented: what they decide, their values, their default and the page', () => {
    expect(withOptions.map(({ id }) => id)).toContain('fluents');
    for (const { profile } of withOptions) {
      for (const { title, values, default: usual } of Object.values(profile.options!.value)) {
        expect(title).toMatch(/\.$/);
        expect(values).toContain(usual);
      }
    }
  });

  it.each(
    withOptions.flatMap(({ id, profile }) =>
      Object.entries(profile.options!.value).map(([name, option]) => [id, name, option.values] as const),
    ),
  )('%s: %s takes each of its values and nothing else', (id, name, values) => {
    for (const value of values) expect(found(id, `{ ${name}: ${value} }`)).toEqual([]);
    for (const wrong of ['nonsense', '[a]', '{ a: b }', 'null', '""']) {
      const [finding, ...more] = found(id, `{ ${name}: ${wrong} }`);
      expect(more).toEqual([]);
      expect(finding).toMatchObject({ severity: 'error', path: ['platforms', id, 'options', name] });
      for (const value of values) expect(finding?.message).toContain(value);
    }
  });

  it.each([
    ['fluents', 'envelop', 'envelope'],
    ['fluents', 'Envelope', 'envelope'],
    ['retell', 'argsAtRoot', 'args_at_root'],
    ['openai-chat', 'stict', 'strict'],
  ])('%s: a misspelt %s is renamed by the fix', (id, written, meant) => {
    const text = documentWith(
      `platforms:\n  ${id}: { options: { ${written}: ${platformById(id).profile.options!.value[meant]!.values[1]} } }`,
    );
    const [finding] = platformById(id).check(actionFrom(text), lintWorkspace);
    expect(finding?.message).toContain(`knows ${meant}`);
    expect(finding?.fix?.title).toBe(`Write ${meant}`);
    expect(found(id, `{ ${meant}: nothing }`)).toHaveLength(1);
    const mended = actionFrom(applyFix(text, finding!.fix!));
    expect(platformById(id).check(mended, lintWorkspace)).toEqual([]);
  });

  it('offers no name that is written already, and none that is far away', () => {
    expect(found('fluents', '{ colour: red }')[0]).not.toHaveProperty('fix');
    const [finding] = found('fluents', '{ envelope: flat, envelop: flat }');
    expect(finding).not.toHaveProperty('fix');
    expect(found('fluents', '{ constructor: flat }')).toHaveLength(1);
  });

  it('are taken out where a platform has none', () => {
    const text = documentWith('platforms:\n  cellbot: { options: { strict: true } }');
    const [finding] = platformById('cellbot').check(actionFrom(text), lintWorkspace);
    expect(finding?.message).toBe('Cellbot has no options: take strict out.');
    expect(platformById('cellbot').check(actionFrom(applyFix(text, finding!.fix!)), lintWorkspace)).toEqual(
      [],
    );
  });

  it('count as their default where they are wrong', () => {
    const file = (options: string) =>
      platformById('openai-chat').export(
        actionFrom(documentWith(`platforms:\n  openai-chat: { options: ${options} }`)),
        { values: new Map() },
      ).files[0]?.text;
    expect(file('{ strict: maybe }')).toBe(file('{}'));
    expect(file('{ strict: false }')).not.toBe(file('{}'));
  });

  it('are in the schema that editors read', () => {
    const validate = new Ajv2020({ strict: false }).compile(publishedSchemas().action);
    const holds = (target: object) =>
      validate({
        actionbench: 1,
        id: 'a-b',
        name: 'A',
        kind: 'http',
        request: { method: 'GET', url: 'x' },
        platforms: target,
      });
    expect(holds({ retell: { options: { args_at_root: false } }, fluents: null })).toBe(true);
    expect(holds({ retell: { options: { args_at_root: 'maybe' } } })).toBe(false);
    expect(holds({ retell: { options: { other: true } } })).toBe(false);
    expect(holds({ retell: { callName: 7 } })).toBe(false);
    expect(holds({ nowhere: { callName: 'a' } })).toBe(true);
  });
});
