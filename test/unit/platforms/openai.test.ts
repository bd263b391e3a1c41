import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { writeYaml } from '@shared/document/write';
import { platformById } from '@shared/platforms';
import { actionFrom, documentWith } from '../lint/workspace';

function deep(levels: number): string {
  return levels === 0 ? '{ type: string }' : `{ type: array, items: ${deep(levels - 1)} }`;
}

const nested = (levels: number) =>
  `parameters:\n  - { name: a, type: array, description: Nested, items: ${deep(levels)} }`;

const MANY = Array.from({ length: 5001 }, (_, index) => `  - { name: p${index}, type: string }`).join('\n');
const CODES = Array.from({ length: 1001 }, (_, index) => `v${index}`).join(', ');

describe.each(['openai-chat', 'openai-responses'])('strict mode of %s', (id) => {
  const sizes = (fragment: string) =>
    platformById(id)
      .check(actionFrom(documentWith(fragment)))
      .filter(({ rule }) => rule === 'openai-strict-size');

  it('counts levels, properties and allowed values', () => {
    expect(sizes(nested(11))[0]?.message).toContain('at most 10 levels of nesting; these parameters have 13');
    expect(sizes(`parameters:\n${MANY}`)[0]?.message).toContain('at most 5000 properties');
    expect(sizes(nested(3))).toEqual([]);
  });

  it('counts what the platform makes a parameter, and points at the document', () => {
    const [finding] = sizes(
      `context:\n  - { name: shop.code, type: string, enum: [${CODES}] }\nrequest:\n  method: GET\n  url: https://api.example.com/o?c={{context.shop.code}}\n  timeoutMs: 3000`,
    );
    // A function's request is made by the server, which is given the value by the model.
    expect(finding).toMatchObject({ path: ['id'], severity: 'error' });
  });

  it('counts nothing when it is off', () => {
    expect(sizes(`${nested(11)}\nplatforms:\n  ${id}: { options: { strict: false } }`)).toEqual([]);
  });
});

describe('a function that says nothing of strict mode', () => {
  const strictOf = (parameters: object) => {
    const [document] = platformById('openai-responses').import!(
      JSON.stringify({ type: 'function', name: 'a', parameters }),
    ).actions;
    return readAction(writeYaml(document!)).action?.platforms.get('openai-responses')?.options?.['strict'];
  };
  const properties = { n: { type: 'string' } };

  it('is read as strict when its schema is closed and requires everything', () => {
    expect(
      strictOf({ type: 'object', properties, required: ['n'], additionalProperties: false }),
    ).toBeUndefined();
    expect(strictOf({ type: 'object', additionalProperties: false })).toBeUndefined();
    expect(strictOf({ type: 'object', properties, required: [], additionalProperties: false })).toBe('false');
    expect(strictOf({ type: 'object', properties, required: ['n'] })).toBe('false');
  });
});
