import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { publishedSchemas } from '@shared/action/json-schema';

const schemas = publishedSchemas();
const example = join(import.meta.dirname, '../../../resources/example');
const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { uuid: true } });

const FILES = [
  ['action', '.action.yaml'],
  ['workspace', 'workspace.yaml'],
  ['environment', '.env.yaml'],
  ['mock', '.mock.yaml'],
] as const;

describe('the published JSON Schemas', () => {
  it.each(Object.entries(schemas))('resources/schema/%s.schema.json is current', async (name, schema) => {
    // `npx vitest run test/unit/action -u` writes them anew.
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      `../../../resources/schema/${name}.schema.json`,
    );
  });

  it.each(FILES)('accept every %s of the example as an editor reads it', (name, ending) => {
    const validate = ajv.compile(schemas[name]);
    const files = readdirSync(example, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith(ending),
    );
    expect(files).not.toHaveLength(0);
    for (const file of files) {
      const document: unknown = parse(readFileSync(join(example, file), 'utf8'), { schema: 'core' });
      expect({ file, ok: validate(document), errors: validate.errors }).toEqual({
        file,
        ok: true,
        errors: null,
      });
    }
  });

  const minimal = {
    actionbench: 1,
    id: 'a-b',
    name: 'A',
    kind: 'http',
    request: { method: 'GET', url: 'x' },
  };

  it.each([
    ['booleans', { enabled: true }],
    ['whole numbers', { request: { method: 'GET', url: 'x', timeoutMs: 5000 } }],
    [
      'decimal bounds',
      { parameters: [{ name: 'a', type: 'number', minimum: 1.5, example: 2, default: null }] },
    ],
    ['nothing behind a key', { speech: null }],
    [
      'values of any type in cases',
      { cases: [{ name: 'c', with: { a: 1, b: [true] }, expect: { status: [200, '2xx'] } }] },
    ],
    ['keys it does not know', { 'x-team': 'support' }],
  ])('accept %s', (_, part) => {
    expect(ajv.validate(schemas.action, { ...minimal, ...part })).toBe(true);
  });

  it.each([
    ['a kind that does not exist', { kind: 'soap' }],
    ['text for a number', { request: { method: 'GET', url: 'x', timeoutMs: 'long' } }],
    ['a name of another source', { parameters: [{ name: 'A b', type: 'string' }] }],
    ['another version', { actionbench: 2 }],
    ['rows without a name', { request: { method: 'GET', url: 'x', query: [{ value: 'x' }] } }],
  ])('refuse %s', (_, part) => {
    expect(ajv.validate(schemas.action, { ...minimal, ...part })).toBe(false);
  });

  it('describe the keys that people write', () => {
    const text = JSON.stringify(schemas.action);
    expect(text).toContain('"description":"When the agent must not call it."');
    expect(text).not.toContain('9007199254740991');
    expect(text).not.toContain('"published"');
  });
});
