import { describe, expect, it } from 'vitest';
import { platforms } from '@shared/platforms';
import type { Platform } from '@shared/platforms/platform';
import { exampleActions, exampleFacts, exampleValues } from './example';

/** Who judges a platform's exports in test/peers; the others have nothing to be judged by but their documentation. */
const JUDGES: Readonly<Record<string, string>> = {
  'openai-chat': 'openai types',
  'openai-responses': 'openai types, strict transform',
  'openai-realtime': 'openai types',
  anthropic: 'SDK types, schema transform',
  mcp: 'SDK types, client in memory',
  'vapi-api-request': 'SDK types',
  'vapi-function': 'SDK types',
  retell: 'SDK types',
  elevenlabs: 'SDK serialization',
};

function row(platform: Platform) {
  const carried = exampleActions.filter(({ kind }) => platform.profile.kinds.value.includes(kind));
  const results = carried.map((action) =>
    platform.export(action, { values: exampleValues(action), workspace: exampleFacts }),
  );
  const errors = carried.filter((action) =>
    platform.check(action, exampleFacts).some(({ severity }) => severity === 'error'),
  );
  const losses = results.reduce((sum, { losses: lost }) => sum + lost.length, 0);
  return {
    platform: platform.id,
    'verified by': JUDGES[platform.id] ?? 'its page',
    actions: `${carried.length - errors.length} of ${exampleActions.length}`,
    'losses each': Number((losses / Math.max(1, carried.length)).toFixed(1)),
    files: results.reduce((sum, { files }) => sum + files.length, 0),
    'round trip': platform.import ? 'byte for byte' : 'fill-in sheet',
  };
}

describe('every platform on the example workspace', () => {
  const rows = platforms.map(row);
  console.table(rows);

  it.each(rows)('$platform exports a file that comes back, or a sheet', (one) => {
    expect(one.files > 0 || one['round trip'] === 'fill-in sheet').toBe(true);
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
