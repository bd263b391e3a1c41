import { describe, expect, it } from 'vitest';
import type { Finding } from '@shared/lint/finding';
import { platformById } from '@shared/platforms';
import { applyFix } from '../lint/fix';
import { actionFrom, documentWith, lintWorkspace } from '../lint/workspace';

function found(platform: string, fragment: string): readonly Finding[] {
  return platformById(platform).check(actionFrom(documentWith(fragment)), lintWorkspace);
}

const PARAMETER = (rest: string) =>
  `parameters:\n  - { name: items, description: What to order, required: true, ${rest} }\n` +
  'request:\n  method: POST\n  url: https://api.example.com/orders\n  timeoutMs: 3000\n' +
  '  body: { kind: json, text: \'{ "items": {{items}} }\' }';

describe('names', () => {
  const LONG = `callName: ${'a'.repeat(39)}_bcdef`;

  it('are too long for one platform and fit another', () => {
    const [finding] = found('vapi-api-request', LONG);
    expect(finding).toMatchObject({ rule: 'platform-name', severity: 'error', path: ['callName'] });
    expect(finding?.message).toContain('at most 40 characters');
    expect(finding?.message).toContain('has 45');
    expect(found('retell', LONG)).toEqual([]);
  });

  it('are cut by the fix for that platform alone', () => {
    const text = documentWith(LONG);
    const [finding] = found('vapi-api-request', LONG);
    const mended = actionFrom(applyFix(text, finding!.fix!));
    expect(mended.platforms.get('vapi-api-request')?.callName).toBe('a'.repeat(39));
    expect(mended.callName).toHaveLength(45);
    expect(platformById('vapi-api-request').check(mended, lintWorkspace)).toEqual([]);
  });

  it('are hints only where nobody confirmed the limit', () => {
    expect(found('cellbot', 'callName: look.up')[0]).toMatchObject({
      rule: 'platform-name',
      severity: 'info',
    });
  });

  it('are found where a target overrides them', () => {
    expect(found('retell', 'platforms:\n  retell: { callName: look up }')[0]).toMatchObject({
      path: ['platforms', 'retell', 'callName'],
    });
  });
});

describe('descriptions', () => {
  it('are too long, alone or with what stands behind them', () => {
    const [long] = found('itellico', `description: ${'Long. '.repeat(50)}`);
    expect(long).toMatchObject({ rule: 'platform-description', path: ['description'] });
    expect(long?.message).toContain('10 to 200 characters');
    expect(long?.message).toContain('when not to use');
    const [short] = found('itellico', 'description: ""\nwhenNotToUse: ""');
    expect(short?.message).toContain('this one has 0.');
  });
});

describe('lists and objects', () => {
  it.each([
    ['a list', 'type: array, items: { type: string }', 'a list'],
    ['an object', 'type: object, properties: [{ name: a, type: string }]', 'an object'],
  ])('%s has no type on Cellbot', (_what, shape, thing) => {
    const [finding] = found('cellbot', PARAMETER(shape));
    expect(finding).toMatchObject({ rule: 'platform-type', path: ['parameters', 0, 'type'] });
    expect(finding?.message).toContain(`no type for ${thing}`);
  });

  it.each([
    'type: array, items: { type: array, items: { type: object, properties: [{ name: a, type: string }] } }',
    'type: object, properties: [{ name: a, type: array, items: { type: integer } }]',
  ])('nested ones are fine where both have a type: %s', (shape) => {
    expect(found('retell', PARAMETER(shape)).map(({ rule }) => rule)).not.toContain('platform-type');
  });
});

describe('timing', () => {
  const TIMED = (ms: number) =>
    `request:\n  method: GET\n  url: https://api.example.com/orders\n  timeoutMs: ${ms}`;

  it('is out of range, or between two steps', () => {
    expect(found('elevenlabs', TIMED(1000))[0]).toMatchObject({
      rule: 'platform-timeout',
      severity: 'warning',
    });
    expect(found('elevenlabs', TIMED(1000))[0]?.message).toContain('from 5000 to 300000 ms');
    const [rounded] = found('elevenlabs', TIMED(5500));
    expect(rounded).toMatchObject({ rule: 'platform-timeout', severity: 'info' });
    expect(rounded?.message).toContain('5500 ms is rounded up');
    expect(found('elevenlabs', TIMED(6000))).toEqual([]);
  });
});
