import { describe, expect, it } from 'vitest';
import { platforms } from '@shared/platforms';
import { refusedNames } from '@renderer/wizard/steps/general/call-names';
import { qualityOf, spanOf } from '@renderer/wizard/steps/general/description-quality';
import { actionOf } from '../../../support/actions';

const met = (description: string) =>
  qualityOf(description, spanOf([])).flatMap((quality) => (quality.met ? [quality.id] : []));

describe('a description', () => {
  it.each([
    ['', []],
    ['Looks up an order.', ['says-what', 'length']],
    ['Looks up an order. Use when the caller asks for it.', ['says-what', 'says-when', 'length']],
    [`Use when ${'x '.repeat(120)}`, ['says-what', 'says-when']],
  ])('%j has %j', (description, ids) => {
    expect(met(description)).toEqual(ids);
  });

  it('is as long as the targets want it', () => {
    const named = (id: string) => platforms.filter((platform) => platform.id === id);
    expect(spanOf(named('itellico'))).toEqual({ min: 10, max: 200, by: ['itellicoAI'] });
    expect(spanOf(named('mcp'))).toEqual({ min: 10, max: 200, by: [] });
  });
});

describe('an identifier', () => {
  const long = `callName: ${'look_up_'.repeat(6)}x\nrequest: { method: GET, url: https://x.example }\n`;

  it('is refused by those with shorter names, targets first', () => {
    const refused = refusedNames(actionOf(`${long}platforms: { vapi-api-request: {} }\n`), platforms);
    expect(refused[0]).toMatchObject({ id: 'vapi-api-request', tooLong: 40, isTarget: true });
    expect(refused.slice(1).every(({ isTarget }) => !isTarget)).toBe(true);
  });

  it('counts as it is written for the target', () => {
    const refused = refusedNames(
      actionOf(`${long}platforms: { vapi-api-request: { callName: look_up } }\n`),
      platforms,
    );
    expect(refused.map(({ id }) => id)).not.toContain('vapi-api-request');
  });

  it('of other characters is refused, whatever its length', () => {
    const refused = refusedNames(actionOf('callName: look.up\n'), platforms);
    expect(refused.length).toBeGreaterThan(3);
    expect(refused.every(({ tooLong }) => tooLong === null)).toBe(true);
  });
});
