import { describe, expect, it, vi } from 'vitest';
import { readAction } from '@shared/action/read';
import { parseDocument } from '@shared/document/parse';
import { formatById } from '@shared/formats/index';
import { importText } from '@services/import/detect';
import { exampleActions, exampleContext } from '../../support/example-actions';

async function imported(document: unknown) {
  const result = await importText(typeof document === 'string' ? document : JSON.stringify(document));
  const actions = result.documents.map(({ text }) => readAction(text).action!);
  return { ...result, actions, first: actions[0]! };
}

const operation = (more: object) => ({ responses: { 200: { description: 'OK' } }, ...more });
const document = (paths: object, more: object = {}) => ({
  openapi: '3.1.0',
  info: { title: 'Pet store', version: '1' },
  servers: [{ url: 'https://api.petstore.example/v1' }],
  paths,
  ...more,
});

describe('an OpenAPI document', () => {
  it('becomes one action for each operation, with its address as an environment value', async () => {
    const { first, actions, values, id } = await imported(
      document({
        '/pets/{petId}': {
          parameters: [
            { name: 'petId', in: 'path', required: true, schema: { type: 'integer' }, example: 4711 },
          ],
          get: operation({
            operationId: 'getPetById',
            summary: 'Find a pet',
            description: 'Finds a pet by its number.',
          }),
          delete: operation({}),
        },
      }),
    );
    expect(id).toBe('openapi');
    expect(actions.map((action) => action.id)).toEqual(['get-pet-by-id', 'delete-pets-pet-id']);
    expect(first).toMatchObject({
      name: 'Find a pet',
      callName: 'getPetById',
      description: 'Finds a pet by its number.',
      safety: 'read',
      parameters: [{ name: 'pet_id', type: 'integer', required: true, example: '4711' }],
      request: { method: 'GET', url: '{{env.petstore_api}}/pets/{{pet_id}}' },
    });
    expect(values).toEqual([{ name: 'petstore_api', value: 'https://api.petstore.example/v1' }]);
  });

  it('reads parameters with types, restrictions and the way lists are written', async () => {
    const { first } = await imported(
      document({
        '/find': {
          get: operation({
            parameters: [
              {
                name: 'status',
                in: 'query',
                description: 'Which',
                schema: { type: 'string', enum: ['open', 'sold'], default: 'open' },
              },
              {
                name: 'tags',
                in: 'query',
                schema: { type: 'array', items: { type: 'string' }, maxItems: 5 },
              },
              {
                name: 'ids',
                in: 'query',
                explode: false,
                schema: { type: 'array', items: { type: 'integer' } },
              },
              {
                name: 'filter',
                in: 'query',
                style: 'deepObject',
                schema: { type: 'object', properties: { bornAfter: { type: 'string', format: 'date' } } },
              },
              {
                name: 'X-Request-Id',
                in: 'header',
                required: true,
                schema: { type: 'string', format: 'uuid' },
              },
              { name: 'version', in: 'query', required: true, schema: { const: 2 } },
            ],
          }),
        },
      }),
    );
    expect(first.parameters).toMatchObject([
      { name: 'status', description: 'Which', enum: ['open', 'sold'], default: 'open' },
      { name: 'tags', type: 'array', items: { type: 'string' }, maxItems: 5 },
      { name: 'ids', type: 'array', items: { type: 'integer' } },
      { name: 'filter_born_after', type: 'date' },
      { name: 'x_request_id', required: true, format: 'uuid' },
    ]);
    expect(first.request?.query).toEqual([
      { name: 'status', value: '{{status}}' },
      { name: 'tags', value: '{{tags}}' },
      { name: 'ids', value: '{{ids}}', join: ',' },
      { name: 'filter[bornAfter]', value: '{{filter_born_after}}' },
      { name: 'version', value: '2' },
    ]);
    expect(first.request?.headers).toEqual([{ name: 'X-Request-Id', value: '{{x_request_id}}' }]);
  });

  it('writes the body as a template with placeholders, names once each', async () => {
    const { first } = await imported(
      document({
        '/orders/{id}': {
          post: operation({
            parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
            requestBody: {
              required: true,
              content: {
                'application/json': {
                  example: { shipTo: { postalCode: '0123' } },
                  schema: {
                    type: 'object',
                    required: ['shipTo', 'source', 'id'],
                    properties: {
                      id: { type: 'integer', format: 'int64' },
                      source: { const: 'voice' },
                      created: { type: 'string', readOnly: true },
                      shipTo: {
                        type: 'object',
                        required: ['postalCode'],
                        properties: { postalCode: { type: 'string' } },
                      },
                      lines: {
                        type: 'array',
                        items: { type: 'object', properties: { sku: { type: 'string' } } },
                      },
                    },
                  },
                },
              },
            },
          }),
        },
      }),
    );
    expect(first.request?.body).toEqual({
      kind: 'json',
      text: '{\n  "id": {{body_id}},\n  "source": "voice",\n  "shipTo": {\n    "postalCode": {{postal_code}}\n  },\n  "lines": {{lines}}\n}',
    });
    expect(first.parameters.map(({ name, required }) => [name, required ?? false])).toEqual([
      ['id', true],
      ['body_id', true],
      ['postal_code', true],
      ['lines', false],
    ]);
    expect(first.parameters[2]?.example).toBe('0123');
  });

  it('reads Swagger 2.0 in YAML, and loses no digit', async () => {
    const { first, values } = await imported(`swagger: "2.0"
info: { title: Old, version: 1.10 }
host: old.example
basePath: /api
schemes: [https]
securityDefinitions:
  shopKey: { type: apiKey, in: header, name: X-Key }
security: [{ shopKey: [] }]
paths:
  /orders:
    post:
      consumes: [application/x-www-form-urlencoded]
      parameters:
        - { name: number, in: formData, required: true, type: integer, default: 90071992547409931 }
        - { name: price, in: formData, type: number, minimum: 1.10 }
      responses: { 200: { description: OK } }
`);
    expect(values).toEqual([{ name: 'old_api', value: 'https://old.example/api' }]);
    expect(first.request?.auth).toEqual({ kind: 'header', name: 'X-Key', value: '{{secret.shop-key}}' });
    expect(first.request?.body).toMatchObject({
      kind: 'form',
      fields: [{ name: 'number' }, { name: 'price' }],
    });
    expect(first.parameters).toMatchObject([{ default: '90071992547409931' }, { minimum: '1.10' }]);
  });

  it('reads OpenAPI 3.0 as its newer form: nullable, exclusive bounds', async () => {
    const { first } = await imported({
      ...document({
        '/x': {
          get: operation({
            parameters: [
              { name: 'n', in: 'query', schema: { type: 'string', nullable: true, example: 'a' } },
            ],
          }),
        },
      }),
      openapi: '3.0.3',
    });
    expect(first.parameters).toMatchObject([{ name: 'n', type: 'string', example: 'a' }]);
  });

  it('ends a schema that contains itself as an open object', async () => {
    const { first, notes } = await imported(
      document(
        {
          '/x': {
            post: operation({
              requestBody: {
                content: { 'application/json': { schema: { $ref: '#/components/schemas/Node' } } },
              },
            }),
          },
        },
        {
          components: {
            schemas: {
              Node: {
                type: 'object',
                properties: { name: { type: 'string' }, child: { $ref: '#/components/schemas/Node' } },
              },
            },
          },
        },
      ),
    );
    expect(first.parameters.map(({ name, type }) => [name, type])).toEqual([
      ['name', 'string'],
      ['child', 'object'],
    ]);
    expect(notes.join()).toMatch(/contains itself/);
  });

  it('never reads a file or an address that a reference names', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const { actions, skipped } = await imported(
      document({
        '/a': { post: operation({ requestBody: { $ref: 'https://evil.example/body.json' } }) },
        '/b': { $ref: './paths/b.yaml' },
        '/c': { get: operation({ parameters: [{ $ref: '../../etc/passwd' }] }) },
        '/d': { get: operation({ parameters: [{ $ref: '#/components/parameters/missing' }] }) },
      }),
    );
    expect(actions.map(({ id }) => id)).toEqual(['post-a', 'get-c', 'get-d']);
    expect(skipped.map(({ item }) => item)).toEqual([
      'POST /a, body',
      '/b',
      'GET /c, a parameter',
      'GET /d, a parameter',
    ]);
    expect(skipped[0]?.reason).toMatch(
      /https:\/\/evil\.example\/body\.json.*nothing outside the document is read/,
    );
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each([
    ['relative', [{ url: '/v2' }], '{{env.pet_store_api}}/v2/x', null],
    ['none', [], '{{env.pet_store_api}}/x', null],
    [
      'templated',
      [
        {
          url: 'https://{region}.shop.example/{base}',
          variables: { region: { default: 'eu' }, base: { default: 'v3' } },
        },
      ],
      '{{env.eu_api}}/x',
      'https://eu.shop.example/v3',
    ],
  ])('reads servers that are %s', async (_what, servers, url, value) => {
    const { first, values } = await imported(document({ '/x': { get: operation({}) } }, { servers }));
    expect(first.request?.url).toBe(url);
    expect(values[0]?.value).toBe(value);
  });

  it.each([
    [
      { type: 'http', scheme: 'bearer' },
      { kind: 'bearer', token: '{{secret.the-scheme}}' },
    ],
    [
      { type: 'http', scheme: 'basic' },
      { kind: 'basic', username: '{{secret.the-scheme-user}}', password: '{{secret.the-scheme}}' },
    ],
    [
      { type: 'apiKey', in: 'query', name: 'key' },
      { kind: 'query', name: 'key', value: '{{secret.the-scheme}}' },
    ],
    [
      { type: 'apiKey', in: 'cookie', name: 'sid' },
      { kind: 'header', name: 'Cookie', value: 'sid={{secret.the-scheme}}' },
    ],
    [
      { type: 'oauth2', flows: { clientCredentials: { tokenUrl: 'https://id.example/t', scopes: {} } } },
      {
        kind: 'oauth2',
        tokenUrl: 'https://id.example/t',
        clientId: '{{secret.the-scheme-id}}',
        clientSecret: '{{secret.the-scheme}}',
        scope: 'read',
      },
    ],
    [
      { type: 'openIdConnect', openIdConnectUrl: 'https://id.example' },
      { kind: 'bearer', token: '{{secret.the-scheme}}' },
    ],
  ])('authenticates by %j', async (scheme, auth) => {
    const { first } = await imported(
      document(
        { '/x': { get: operation({ security: [{ theScheme: ['read'] }] }) } },
        { components: { securitySchemes: { theScheme: scheme } } },
      ),
    );
    expect(first.request?.auth).toEqual(auth);
  });

  it('names what an action cannot send', async () => {
    const { skipped } = await imported(
      document(
        {
          '/x': {
            trace: operation({}),
            post: operation({
              requestBody: { content: { 'multipart/form-data': { schema: {} } } },
              parameters: [{ name: 'sid', in: 'cookie', schema: { type: 'string' } }],
              security: [{ cert: [] }],
            }),
          },
        },
        {
          components: { securitySchemes: { cert: { type: 'mutualTLS' } } },
          webhooks: { changed: { post: {} } },
        },
      ),
    );
    expect(skipped.map(({ item }) => item)).toEqual([
      'TRACE /x',
      'POST /x, cookie sid',
      'POST /x, body',
      'POST /x, security cert',
      'webhook changed',
    ]);
  });

  it('gives thousands of operations ids of their own', async () => {
    const paths = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [
        `/things/${index}`,
        { get: operation({ operationId: 'getThing' }) },
      ]),
    );
    const { actions } = await imported(document(paths));
    expect(new Set(actions.map(({ id }) => id)).size).toBe(3000);
  });

  it('treats names that reach for a prototype as any other', async () => {
    const text = JSON.stringify(
      document({
        '/x': {
          get: operation({ parameters: [{ name: '__proto__', in: 'query', schema: { type: 'string' } }] }),
        },
      }),
    ).replace(
      '"responses"',
      '"__proto__": {"polluted": true}, "x-actionbench": {"__proto__": {"polluted": true}}, "responses"',
    );
    const { first } = await imported(text);
    expect(first.parameters.map(({ name }) => name)).toEqual(['proto']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('an export that is read back', () => {
  it('gives the example workspace again, but for its cases; a second export is the same to the byte', async () => {
    const openapi = formatById('openapi');
    const actions = exampleActions().filter(({ request }) => request !== null);
    const context = exampleContext('production');
    const { files } = openapi.export(actions, context);
    const read = (await Promise.all(files.map(({ text }) => imported(text)))).flatMap((file) => file.actions);
    for (const action of actions) {
      const found = read.find(({ id }) => id === action.id);
      const { cases: _cases, ...document } = action.document;
      expect(found?.document).toEqual(document);
    }
    const ordered = actions.map(({ id }) => read.find((action) => action.id === id)!);
    const cases = new Map(actions.map((action) => [action.id, action.cases]));
    const again = ordered.map((action) => ({ ...action, cases: cases.get(action.id) ?? [] }));
    expect(openapi.export(again, context).files).toEqual(files);
  });

  it('takes over what somebody changed in the file', async () => {
    const openapi = formatById('openapi');
    const [text = ''] = openapi
      .export(exampleActions(), exampleContext('production'))
      .files.map((file) => file.text);
    const changed = text.replaceAll("The product's SKU", 'The number on the label');
    const { actions } = await imported(changed);
    expect(actions.find(({ id }) => id === 'check-inventory')?.parameters[0]?.description).toBe(
      'The number on the label',
    );
  });

  it('is written in the order of our documents', async () => {
    const { documents } = await imported(document({ '/x': { get: operation({ summary: 'Read x' }) } }));
    expect(Object.keys(parseDocument(documents[0]!.text).plain as object)).toEqual([
      'actionbench',
      'id',
      'name',
      'kind',
      'description',
      'request',
    ]);
  });
});
