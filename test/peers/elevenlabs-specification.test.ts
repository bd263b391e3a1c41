import { spawnSync } from 'node:child_process';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { exported, load } from './exports';

/** The vendor's command line, which is one program for each system; ours for tests is the one for Linux. */
const hasCommandLine = process.platform === 'linux' && process.arch === 'x64';

/** The OpenAPI 3.1 document that the vendor's own command line carries. */
function specification(): { readonly components: { readonly schemas: Record<string, unknown> } } {
  const cli = load.resolve('@elevenlabs/cli-linux-x64');
  const done = spawnSync(cli, ['--spec-raw'], { encoding: 'utf8', maxBuffer: 64 << 20 });
  return JSON.parse(done.stdout) as ReturnType<typeof specification>;
}

describe.skipIf(!hasCommandLine)('ElevenLabs: its own specification (x64 Linux only)', () => {
  let validate: ValidateFunction;
  beforeAll(() => {
    // Its schemas hold words of OpenAPI (discriminator, x-…) that are no JSON Schema.
    const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
    ajv.addSchema(specification(), 'spec');
    validate = ajv.compile({ $ref: 'spec#/components/schemas/ToolRequestModel' });
  });
  const problems = (json: unknown) => {
    validate(json);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };

  it.each(exported('elevenlabs'))('takes $action', ({ json }) => {
    expect(problems(json)).toEqual([]);
  });

  it.each([
    ['a method that does not exist', /"method":"\w+"/, '"method":"FETCH"'],
    ['a timeout below 5 s', /"response_timeout_secs":\d+/, '"response_timeout_secs":4'],
    ['a timeout in parts of a second', /"response_timeout_secs":\d+/, '"response_timeout_secs":5.5'],
    ['a name with a dot', /"name":"\w+"/, '"name":"a.b"'],
    [
      'a body with a word it does not know',
      /"request_body_schema":\{/,
      '"request_body_schema":{"minimum":1,',
    ],
    ['a value of an unknown type', /"type":"string","description"/, '"type":"date","description"'],
  ])('refuses %s', (_what, find, write) => {
    const text = exported('elevenlabs')
      .map(({ json }) => JSON.stringify(json))
      .find((candidate) => find.test(candidate));
    expect(text).toBeDefined();
    expect(problems(JSON.parse(text!.replace(find, write)))).not.toEqual([]);
  });
});

describe('ElevenLabs: one source for each value', () => {
  const SOURCES = ['description', 'dynamic_variable', 'constant_value'];

  /** Scalars of the schemas with the sources each has. "Only ONE of the following fields can be set". */
  function sources(schema: unknown, path: string): readonly (readonly [string, readonly string[]])[] {
    if (typeof schema !== 'object' || schema === null) return [];
    const { properties, items } = schema as { properties?: object; items?: object };
    if (properties)
      return Object.entries(properties).flatMap(([key, value]) => sources(value, `${path}.${key}`));
    if (items) return sources(items, `${path}[]`);
    return [[path, SOURCES.filter((key) => Object.hasOwn(schema, key))]];
  }

  it.each(exported('elevenlabs'))('$action', ({ json }) => {
    const { api_schema: schema } = json['tool_config'] as {
      api_schema: Record<string, Record<string, unknown>>;
    };
    const all = [
      ...Object.entries(schema['path_params_schema'] ?? {}).flatMap(([key, value]) => sources(value, key)),
      ...(schema['query_params_schema'] ? sources(schema['query_params_schema'], 'query') : []),
      ...(schema['request_body_schema'] ? sources(schema['request_body_schema'], 'body') : []),
    ];
    for (const [path, found] of all) expect([path, found.length]).toEqual([path, 1]);
  });
});
