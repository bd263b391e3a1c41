import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { formatById, formats } from '@shared/formats/index';
import type { ResolvedValues } from '@shared/template/values';
import type { Json } from '@shared/json/json';

type Tree = Readonly<Record<string, unknown>>;
const openapi = formatById('openapi');

function actionOf(yaml: string, id = 'a') {
  const { action, findings } = readAction(
    `actionbench: 1\nid: ${id}\nname: Name of ${id}\nkind: http\n${yaml}`,
  );
  expect(findings).toEqual([]);
  return action!;
}

/** The one operation of a document, with the environment values that are given. */
function written(yaml: string, environment: Readonly<Record<string, Json>> = {}) {
  const values: ResolvedValues = new Map(
    Object.entries(environment).map(([name, value]) => {
      const ref = `env.${name}`;
      return [ref, { ref, source: 'environment', origin: 'environment', value }];
    }),
  );
  const { files, losses, notes } = openapi.export([actionOf(yaml)], { title: 'T', values: () => values });
  const document = JSON.parse(files[0]!.text) as Tree;
  const [path = '', item = {}] = Object.entries(document['paths'] as Readonly<Record<string, Tree>>)[0] ?? [];
  const operation = Object.values(item)[0] as Tree;
  const content = (operation['requestBody'] as { content?: Readonly<Record<string, Tree>> } | undefined)
    ?.content;
  const [type, media] = Object.entries(content ?? {})[0] ?? [];
  const answers = operation['responses'] as Readonly<Record<string, { content?: Tree }>>;
  return { document, path, operation, type, media, answers, notes, lost: losses.map(({ what }) => what) };
}

const request = (rest: string, url = 'https://a.example/x') =>
  `request:\n  method: POST\n  url: ${url}\n${rest}`;
const jsonBody = (text: string, head = '') =>
  `${head}${request(`  body:\n    kind: json\n    text: '${text}'\n`)}`;

describe('the body of an operation', () => {
  it('says places of a list, constants of the environment, and leaves secrets out', () => {
    const head =
      'parameters: [{ name: lat, type: number, required: true, example: 1.5 }, { name: lon, type: number }]\n';
    const { media, lost } = written(
      jsonBody(
        '{"at": [{{lat}}, {{lon}}], "in": [], "region": {{env.region}}, "gone": {{env.gone}}, "key": {{secret.k}}, "s": "{{secret.k}}"}',
        head,
      ),
      { region: 'eu' },
    );
    const { properties, required } = media!['schema'] as { properties: Tree; required: unknown };
    expect(properties).toEqual({
      at: {
        type: 'array',
        prefixItems: [{ type: 'number', examples: [1.5] }, { type: 'number' }],
        minItems: 1,
        maxItems: 2,
      },
      in: { type: 'array', const: [] },
      region: { type: 'string', const: 'eu' },
    });
    expect(required).toEqual(['at', 'in', 'region']);
    expect(lost).toContain('The secret k in the body');
  });

  it('gives an example only where every place that must be has one', () => {
    const head = (rest: string) => `parameters: [{ name: q, type: integer, required: true${rest} }]\n`;
    expect(written(jsonBody('{"q": {{q}}}', head(', example: 7'))).media).toMatchObject({
      example: { q: 7 },
    });
    expect(written(jsonBody('{"q": {{q}}}', head(''))).media).not.toHaveProperty('example');
    expect(written(jsonBody('[{{q}}]', head(', default: 3'))).media).toMatchObject({ example: [3] });
  });

  it('reads text, forms, an empty body and one that is no JSON', () => {
    const text = (template: string, more = '') =>
      written(request(`  body: { kind: text, text: "${template}"${more} }\n`));
    expect(text('ping', ', contentType: text/csv')).toMatchObject({
      type: 'text/csv',
      media: { schema: { type: 'string', const: 'ping' } },
    });
    expect(text('say {{secret.k}}')).toMatchObject({
      type: 'text/plain',
      media: { schema: { type: 'string' } },
    });
    expect(written(request('  body: { kind: json, text: "" }\n')).operation).not.toHaveProperty(
      'requestBody',
    );
    expect(written(request('  body: { kind: none }\n')).operation).not.toHaveProperty('requestBody');
    const form = written(
      `parameters: [{ name: a, type: string }]\n${request('  body: { kind: form, fields: [{ name: a, value: "{{a}}" }, { name: b, value: "{{env.none}}" }] }\n')}`,
    );
    expect(form).toMatchObject({
      type: 'application/x-www-form-urlencoded',
      media: { schema: { type: 'object', properties: { a: { type: 'string' } } } },
    });
    const broken = written(jsonBody('{"a": '));
    expect(broken.media).toEqual({ schema: {} });
    expect(broken.lost).toContain('The shape of the body');
  });

  it('takes the media type that the headers say', () => {
    const typed = (value: string) =>
      written(
        request(
          `  headers: [{ name: content-type, value: "${value}" }]\n  body: { kind: json, text: "1" }\n`,
        ),
      ).type;
    expect(typed('application/vnd.api+json')).toBe('application/vnd.api+json');
    expect(typed('{{env.type}}')).toBe('application/json');
  });
});

describe('the address and the rows of an operation', () => {
  it('puts values of the conversation into server variables and paths', () => {
    const { document, path, lost } = written(
      'parameters: [{ name: shop, type: string, description: Which, required: true, example: berlin }, { name: id, type: string, required: true }]\n' +
        'request: { method: GET, url: "https://{{shop}}.a.example/{x}/{{id}}/{{id}}/{{env.part}}?a=%zz&b&c=1+1#top" }\n',
      { part: 'v2' },
    );
    expect(document['servers']).toEqual([
      { url: 'https://{shop}.a.example', variables: { shop: { default: 'berlin', description: 'Which' } } },
    ]);
    expect(path).toBe('/%7Bx%7D/{id}/{id_2}/v2');
    expect(lost).toContain('The value shop in the address');
  });

  it('reads a query that stands in the URL', () => {
    const { operation } = written('request: { method: GET, url: "a.example/x?a=%zz&b&c=1+1&" }\n');
    const parameters = operation['parameters'] as Tree[];
    expect(parameters.map(({ name, schema }) => [name, (schema as Tree)['const']])).toEqual([
      ['a', '%zz'],
      ['b', ''],
      ['c', '1 1'],
    ]);
  });

  it('reports a separator OpenAPI has no style for, and drops rows that are absent', () => {
    const { operation, lost } = written(
      'parameters: [{ name: tags, type: array, items: { type: string } }]\n' +
        request(
          '  query: [{ name: t, value: "{{tags}}", join: ";" }, { name: u, value: "{{tags}}", join: " " }, { name: gone, value: "{{env.gone}}" }, { name: t, value: again }]\n',
        ),
    );
    expect(operation['parameters']).toMatchObject([
      { name: 't', style: 'form', explode: false },
      { name: 'u', style: 'spaceDelimited' },
    ]);
    expect(lost).toContain('The separator ";"');
  });

  it('makes parameters of what is not declared, and says so once', () => {
    const { operation, lost } = written(
      request(
        '  query: [{ name: a, value: "{{context.call.id}}" }, { name: b, value: "{{context.call.id}}" }]\n',
      ),
    );
    expect(operation['parameters']).toMatchObject([
      { name: 'a', in: 'query' },
      { name: 'b', in: 'query' },
    ]);
    expect(lost.filter((what) => what.includes('call.id'))).toHaveLength(1);
    expect(
      written(request('  query: [{ name: a, value: "{{nobody}}" }]\n')).operation['parameters'],
    ).toMatchObject([{ schema: { type: 'string' } }]);
  });

  it('splits cookies, and passes over what is none', () => {
    const { operation } = written(
      request(
        '  headers: [{ name: Cookie, value: "a=1; junk; =x; b={{secret.k}}" }, { name: X-A, value: "1" }, { name: x-a, value: "2" }]\n',
      ),
    );
    expect(operation['parameters']).toMatchObject([
      { name: 'a', in: 'cookie' },
      { name: 'X-A', in: 'header' },
    ]);
  });
});

describe('the credentials of an operation', () => {
  const secured = (auth: string, more = '') => written(request(`  auth: ${auth}\n${more}`));

  it.each([
    ['{ kind: none }', undefined, null],
    ['{ kind: body, name: key, value: "{{secret.k}}" }', undefined, 'The credential in the field key'],
    ['{ kind: header, name: X-K, value: "Key {{secret.k}}" }', [{ k: [] }], 'The text around k'],
    [
      '{ kind: oauth2, tokenUrl: https://id.example/t, clientId: "{{secret.i}}", clientSecret: "{{secret.s}}", params: [{ name: audience, value: x }] }',
      [{ s: [] }],
      'Further fields of the token request',
    ],
  ])('%s', (auth, security, loss) => {
    const { operation, lost } = secured(auth);
    expect(operation['security']).toEqual(security);
    if (loss !== null) expect(lost).toContain(loss);
  });

  it('numbers schemes that use one secret in two ways, and writes a shared one once', () => {
    const actions = [
      actionOf(request('  auth: { kind: bearer, token: "{{secret.k}}" }\n'), 'one'),
      actionOf(
        request('  auth: { kind: header, name: X-K, value: "{{secret.k}}" }\n', 'https://a.example/y'),
        'two',
      ),
      actionOf(
        request('  auth: { kind: header, name: X-K, value: "{{secret.k}}" }\n', 'https://b.example/z'),
        'three',
      ),
    ];
    const { files } = openapi.export(actions, { title: 'T', values: () => new Map() });
    const document = JSON.parse(files[0]!.text) as {
      components: { securitySchemes: Tree };
      paths: Readonly<Record<string, { post: Tree }>>;
    };
    expect(Object.keys(document.components.securitySchemes)).toEqual(['k', 'k-2']);
    expect(document.paths['/z']?.post['security']).toEqual([{ 'k-2': [] }]);
    expect(document.paths['/z']?.post['servers']).toEqual([{ url: 'https://b.example' }]);
  });

  it('hides every literal credential of every kind of authentication', () => {
    for (const auth of [
      '{ kind: basic, username: me, password: invented-1 }',
      '{ kind: header, name: X-K, value: invented-1 }',
      '{ kind: query, name: 9k, value: invented-1 }',
      '{ kind: body, name: k, value: invented-1 }',
      '{ kind: oauth2, tokenUrl: https://id.example/t, clientId: app, clientSecret: invented-1 }',
    ]) {
      const { document, lost } = secured(auth);
      expect(JSON.stringify(document)).not.toContain('invented-1');
      expect(lost.some((what) => what.startsWith('The credential written in'))).toBe(true);
    }
  });
});

describe('what else an operation says', () => {
  it('describes the answer by its outputs', () => {
    const { answers } = written(
      `${request('')}outputs:
  - { name: first, path: "$.items[0].id", type: string, description: The id }
  - { name: plain, path: "$.note" }
  - { name: many, path: "$.items[*].id" }
  - { name: all, path: "$" }
cases:
  - { name: a, expect: { status: [201, 2xx] } }
  - { name: b, expect: { status: 202 } }
  - { name: c, expect: { error: timeout-total } }
`,
    );
    expect(Object.keys(answers)).toEqual(['201', '202']);
    expect(answers['201']?.content).toEqual({
      'application/json': {
        schema: {
          type: 'object',
          properties: {
            items: {
              type: 'array',
              items: { type: 'object', properties: { id: { type: 'string', description: 'The id' } } },
            },
            note: {},
          },
        },
      },
    });
  });

  it('says what it cannot: phases, safety against the method, and the limits of GPT Actions', () => {
    const { operation, lost, notes } = written(
      `phase: after\nsafety: read\nparameters: [{ name: q, type: object, description: ${'x'.repeat(701)}, properties: [{ name: tel, type: phone }] }]\n` +
        request('  timeoutMs: 60000\n  query: [{ name: q, value: "{{q}}" }]\n'),
    );
    expect(operation['x-openai-isConsequential']).toBe(false);
    expect(lost).toContain('Phase after');
    expect(notes.join()).toMatch(/701 characters; 700 are allowed.*45 seconds/);
    expect(operation['parameters']).toMatchObject([
      { schema: { properties: { tel: { type: 'string', format: 'phone' } } } },
    ]);
  });
});

describe('what is kept for reading back', () => {
  it('is only what the operation itself does not say: a null that is written, a name of our own', () => {
    const { operation } = written(
      `parameters: [{ name: q, type: string, default: null }]\n${request('  query: [{ name: q, value: "{{q}}" }]\n')}`,
    );
    expect(operation['x-actionbench']).toMatchObject({ parameters: [{ name: 'q', default: null }] });
    expect(operation['x-actionbench']).not.toHaveProperty('name');
  });
});

describe('cURL as a format', () => {
  it('writes a script for each action, and names what a command cannot say', () => {
    const curl = formatById('curl');
    const actions = [
      actionOf(
        'parameters: [{ name: q, type: string }]\nspeech: { start: Wait. }\noutputs: [{ name: id, path: "$.id" }]\n' +
          request('  retry: { times: 2 }\n'),
      ),
      actionOf('request: { method: GET, url: "https://a.example/{{missing}}" }\n', 'b'),
    ];
    const { files, losses, failures } = curl.export(actions, { title: 'T', values: () => new Map() });
    expect(files.map(({ path }) => path)).toEqual(['a.curl.sh']);
    expect(files[0]?.text).toMatch(/^#!\/bin\/sh\ncurl --request POST/);
    expect(losses.map(({ what }) => what)).toEqual([
      'Parameters',
      'Retries',
      'What the agent says',
      'Outputs',
    ]);
    expect(failures).toMatchObject([{ action: 'b', class: 'unresolved-placeholder' }]);
    expect(curl.export([actionOf(request(''))], { title: 'T', values: () => new Map() }).losses).toEqual([]);
  });

  it('is one of the formats, which name themselves when another is asked for', () => {
    expect(() => formatById('nope')).toThrow(/no format "nope"/);
    expect(formats.map(({ id }) => id)).toEqual(['curl', 'openapi']);
  });
});
