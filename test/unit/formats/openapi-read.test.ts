import { describe, expect, it } from 'vitest';
import { readOpenapi } from '@shared/formats/openapi/read/document';
import { parseJson } from '@shared/json/parse';
import type { JsonObject } from '@shared/json/json';

type Tree = Readonly<Record<string, unknown>>;

function read(document: Tree) {
  return readOpenapi(parseJson(JSON.stringify(document)) as JsonObject);
}

/** One operation, with what stands beside it in the document. */
function one(operation: Tree, more: Tree = {}, path = '/things', method = 'post') {
  const result = read({ openapi: '3.1.0', paths: { [path]: { [method]: operation } }, ...more });
  return { ...result, action: result.actions[0] as Tree, request: result.actions[0]?.['request'] as Tree };
}

/** The body and parameters that a JSON schema becomes. */
function bodyOf(schema: unknown, { required = true, ...more }: { required?: boolean } & Tree = {}) {
  const made = one({ requestBody: { required, content: { 'application/json': { schema, ...more } } } });
  return { ...made, text: (made.request['body'] as Tree)['text'], parameters: made.action['parameters'] };
}

const query = (schema: unknown, more: Tree = {}) =>
  one({ parameters: [{ name: 'q', in: 'query', schema, ...more }] }, {}, '/things', 'get');
const shape = (schema: unknown) => (query(schema).action['parameters'] as Tree[])[0];

describe('schemas as parameters', () => {
  it.each([
    ['no type', {}, { type: 'string' }],
    ['nothing at all', true, { type: 'string' }],
    ['two types', { type: ['null', 'integer'] }, { type: 'integer' }],
    ['a type that does not exist', { type: 'file' }, { type: 'string' }],
    ['properties alone', { additionalProperties: true }, { type: 'object' }],
    ['items alone', { items: { type: 'integer' } }, { type: 'array', items: { type: 'integer' } }],
    ['an enumeration of numbers', { enum: [1, 2] }, { type: 'integer', enum: ['1', '2'] }],
    ['an enumeration of fractions', { enum: [1.5] }, { type: 'number', enum: ['1.5'] }],
    ['an example of a truth', { example: true }, { type: 'boolean', example: 'true' }],
    ['a date', { type: 'string', format: 'date' }, { type: 'date' }],
    ['a phone number', { type: 'string', format: 'e164' }, { type: 'phone' }],
    ['a format of our own', { type: 'string', format: 'sku' }, { type: 'string', format: 'sku' }],
    ['how a number is stored', { type: 'integer', format: 'int64' }, { type: 'integer' }],
    [
      'bounds',
      { type: 'number', minimum: 1.1, maximum: '9' },
      { type: 'number', minimum: '1.1', maximum: '9' },
    ],
    [
      'counts beyond sense',
      { type: 'string', maxLength: 2147483647, minLength: 2 },
      { type: 'string', minLength: '2' },
    ],
    ['a pattern', { type: 'string', pattern: '^a' }, { type: 'string', pattern: '^a' }],
    ['null as default', { type: 'string', default: null }, { type: 'string' }],
    ['a title', { type: 'string', title: 'The title' }, { type: 'string', description: 'The title' }],
    ['examples by name', { examples: { a: { value: 'x' } } }, { type: 'string', example: 'x' }],
    ['examples of no form', { examples: { a: 1 } }, { type: 'string' }],
    ['a list of examples', { examples: ['y'] }, { type: 'string', example: 'y' }],
  ])('%s', (_what, schema, expected) => {
    expect(shape(schema)).toEqual({ name: 'q', ...expected });
  });

  it('lists members that a document cannot name', () => {
    const schema = {
      type: 'object',
      description: 'Where.',
      properties: { postalCode: {}, Street: {} },
      required: ['Street'],
    };
    expect(shape({ type: 'array', items: schema })).toMatchObject({
      items: { type: 'object', description: 'Where. Members: postalCode, Street (required).' },
    });
    const { description: _description, ...silent } = schema;
    expect(shape({ type: 'array', items: silent })).toMatchObject({
      items: { description: 'Members: postalCode, Street (required).' },
    });
    expect(
      shape({ type: 'array', items: { type: 'object', properties: { sku: {} }, required: ['sku'] } }),
    ).toMatchObject({
      items: { properties: [{ name: 'sku', type: 'string', required: 'true' }] },
    });
  });

  it('joins what allOf says, and keeps what is required', () => {
    const { text, parameters } = bodyOf({
      allOf: [
        { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] },
        { properties: { b: { type: 'integer' } }, required: ['b', 'a'] },
        { description: 'no properties' },
      ],
    });
    expect(text).toBe('{\n  "a": {{a}},\n  "b": {{b}}\n}');
    expect(parameters).toMatchObject([{ required: 'true' }, { required: 'true' }]);
  });

  it.each([
    [{ anyOf: [{ type: 'null' }, { type: 'integer' }] }, { type: 'integer' }],
    [{ oneOf: [{ type: 'null' }] }, { type: 'string' }],
    [{ oneOf: [{ const: 'a' }, { enum: ['b', 'c'] }] }, { type: 'string', enum: ['a', 'b', 'c'] }],
    [{ oneOf: [{ type: 'integer' }, { type: 'string' }] }, { type: 'integer' }],
  ])('takes one of the alternatives of %j', (schema, expected) => {
    expect(shape(schema)).toEqual({ name: 'q', ...expected });
  });

  it('says that it took the first of several, and stops at what has no end', () => {
    expect(query({ oneOf: [{ type: 'integer' }, { type: 'string' }] }).notes.join()).toMatch(
      /the first is taken/,
    );
    const wide = {
      type: 'object',
      properties: Object.fromEntries(Array.from({ length: 3100 }, (_, at) => [`m${at}`, {}])),
    };
    expect(query({ type: 'array', items: wide }).notes.join()).toMatch(/read in part/);
    const chain = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `s${at}`,
        { type: 'array', items: { $ref: `#/$defs/s${at + 1}` } },
      ]),
    );
    const deep = one(
      { parameters: [{ name: 'q', in: 'query', schema: { $ref: '#/$defs/s0' } }] },
      { $defs: chain },
    );
    expect(deep.actions).toHaveLength(1);
  });
});

describe('references', () => {
  it.each([
    ['#/components/parameters/none', /does not exist/],
    ['#/components/parameters/a', /refers back to itself/],
    ['other.yaml#/x', /nothing outside the document is read/],
    ['#/tags/9', /does not exist/],
  ])('%s is left out with the reason', (ref, reason) => {
    const { skipped } = one(
      { parameters: [{ $ref: ref }] },
      {
        tags: [1],
        components: {
          parameters: { a: { $ref: '#/components/parameters/b' }, b: { $ref: '#/components/parameters/a' } },
        },
      },
    );
    expect(skipped).toMatchObject([
      { item: 'POST /things, a parameter', reason: expect.stringMatching(reason) as string },
    ]);
  });

  it('reads escaped pointers, lists and what stands beside a reference', () => {
    const { action } = one(
      {
        parameters: [{ $ref: '#/x-all/0' }, { $ref: '#/x~0y/a~1b', description: 'Mine' }, { $ref: '#/%zz' }],
      },
      {
        'x-all': [{ name: 'a', in: 'query' }],
        'x~y': { 'a/b': { name: 'b', in: 'query', description: 'Theirs' } },
      },
    );
    expect(action['parameters']).toEqual([
      { name: 'a', type: 'string' },
      { name: 'b', type: 'string', description: 'Mine' },
    ]);
  });

  it('leaves out a schema and a body that lead nowhere', () => {
    expect(query({ $ref: '#/none' }).skipped).toMatchObject([{ item: 'GET /things, a schema' }]);
    expect(one({ requestBody: { $ref: '#/none' } }).skipped).toMatchObject([{ item: 'POST /things, body' }]);
    expect(one({}, {}, '/x').request).toEqual({ method: 'POST', url: '{{env.imported_api}}/x' });
  });
});

describe('bodies', () => {
  it.each([
    ['a constant', { const: { a: 1 } }, '{"a":1}'],
    ['a scalar', { type: 'string' }, '{{body}}'],
    ['nothing said', undefined, '{{body}}'],
    ['places', { prefixItems: [{ type: 'number' }, { const: 'x' }] }, '[{{body_1}}, "x"]'],
    ['a number whose digits matter', { const: '90071992547409931', type: 'integer' }, '90071992547409931'],
    [
      'a constant that may be absent',
      { type: 'object', properties: { a: { const: 1 } } },
      '{\n  "a": {{a}}\n}',
    ],
    ['braces of two', { const: '{{x}}' }, `"{{'{{'}}x}}"`],
  ])('%s', (_what, schema, text) => {
    expect(bodyOf(schema).text).toBe(text);
  });

  it('takes examples from the body, and keeps an object that may be absent as one value', () => {
    const schema = {
      type: 'object',
      properties: {
        place: {
          type: 'object',
          properties: { city: { type: 'string' }, geo: { type: 'object', properties: { lat: {} } } },
        },
        other: { type: 'object', properties: { 'no name': { type: 'string' } } },
        list: { prefixItems: [{ type: 'number' }] },
      },
    };
    const { text, parameters } = bodyOf(schema, { example: { place: { city: 'Köln' }, list: [7] } });
    expect(text).toBe(
      '{\n  "place": {{place}},\n  "other": {\n    "no name": {{no_name}}\n  },\n  "list": [{{list_1}}]\n}',
    );
    expect(parameters).toMatchObject([
      { name: 'place', example: { city: 'Köln' } },
      { name: 'no_name' },
      { example: '7' },
    ]);
  });

  it.each([
    [
      'application/vnd.api+json',
      { kind: 'json', text: '{{body}}' },
      [{ name: 'Content-Type', value: 'application/vnd.api+json' }],
    ],
    ['*/*', { kind: 'json', text: '{{body}}' }, undefined],
    ['application/xml', { kind: 'text', text: '{{body}}', contentType: 'application/xml' }, undefined],
    ['application/x-www-form-urlencoded', { kind: 'form', fields: [] }, undefined],
    ['application/pdf', undefined, undefined],
  ])('of the type %s', (type, body, headers) => {
    const { request } = one({ requestBody: { content: { [type]: { schema: { type: 'string' } } } } });
    expect(request['body']).toEqual(body);
    expect(request['headers']).toEqual(headers);
  });

  it('reads fields and constants of forms and texts', () => {
    const form = one({
      requestBody: {
        content: {
          'application/x-www-form-urlencoded': {
            schema: {
              type: 'object',
              required: ['a'],
              properties: { a: { type: 'string' }, b: { const: 2 } },
            },
            example: { a: 'x' },
          },
        },
      },
    });
    expect(form.request['body']).toEqual({
      kind: 'form',
      fields: [
        { name: 'a', value: '{{a}}' },
        { name: 'b', value: '2' },
      ],
    });
    expect(form.action['parameters']).toEqual([
      { name: 'a', type: 'string', required: 'true', example: 'x' },
    ]);
    const text = one({ requestBody: { content: { 'text/plain': { schema: { const: 'ping' } } } } });
    expect(text.request['body']).toEqual({ kind: 'text', text: 'ping', contentType: 'text/plain' });
    expect(one({ requestBody: { content: {} } }).skipped).toEqual([]);
    expect(one({ requestBody: 7 }).skipped).toEqual([]);
  });
});

describe('parameters', () => {
  it('writes lists as their style says', () => {
    const list = { type: 'array', items: {} };
    const { request } = one({
      parameters: [
        { name: 'a', in: 'query', style: 'spaceDelimited', schema: list },
        { name: 'b', in: 'query', style: 'pipeDelimited', explode: false, schema: list },
        { name: 'X-C', in: 'header', schema: list },
        { name: 'd', in: 'query', content: { 'application/json': { schema: { type: 'object' } } } },
        { name: 'e', in: 'query', schema: { properties: { x: {} }, required: ['x'] }, required: true },
        { name: 'Accept', in: 'header' },
        { name: 'f', in: 'nowhere' },
        { in: 'query' },
      ],
    });
    expect(request['query']).toEqual([
      { name: 'a', value: '{{a}}', join: ' ' },
      { name: 'b', value: '{{b}}', join: '|' },
      { name: 'd', value: '{{d}}' },
      { name: 'x', value: '{{x}}' },
    ]);
    expect(request['headers']).toEqual([{ name: 'X-C', value: '{{x_c}}', join: ',' }]);
  });

  it('lets the operation say more than its path, and declares what only the path names', () => {
    const { actions } = read({
      openapi: '3.1.0',
      paths: {
        '/a/{id}/{id}/{b}?x={c}#d': {
          parameters: [{ name: 'id', in: 'path', required: true, description: 'Path' }],
          get: { parameters: [{ name: 'id', in: 'path', required: true, description: 'Operation' }] },
        },
        'x-internal': {},
        'no-slash': { get: {}, 'x-more': 1, put: 3 },
      },
    });
    expect(actions[0]).toMatchObject({
      parameters: [{ name: 'id', description: 'Operation' }, { name: 'b', required: 'true' }, { name: 'c' }],
      request: { url: '{{env.imported_api}}/a/{{id}}/{{id}}/{{b}}?x={{c}}' },
    });
    expect(actions[1]).toMatchObject({ request: { url: '{{env.imported_api}}/no-slash' } });
  });

  it('joins cookies, and gives names once each', () => {
    const { request, action } = one({
      parameters: [
        { name: 'lang', in: 'cookie', required: true },
        { name: 'theme', in: 'cookie', required: true },
        { name: 'lang', in: 'query' },
        { name: 'Lang', in: 'query' },
        { name: 'env', in: 'query' },
        { name: '1st', in: 'query' },
        { name: '###', in: 'query' },
      ],
    });
    expect(request['headers']).toEqual([{ name: 'Cookie', value: 'lang={{lang}}; theme={{theme}}' }]);
    const names = (action['parameters'] as Tree[]).map(({ name }) => name);
    expect(names).toEqual(['lang', 'theme', 'query_lang', 'lang_2', 'env_value', 'p_1st', 'value']);
  });

  it('makes secrets of credentials, and shows no example that looks like one', () => {
    const { request, action, notes } = one({
      parameters: [
        { name: 'X-Api-Key', in: 'header', example: 'invented-key' },
        { name: 'token', in: 'query', schema: { default: 'invented-token' } },
        {
          name: 'note',
          in: 'query',
          example: 'sk-invented0123456789abcdef',
          schema: { default: 'ghp_0123456789012345678901234567890123456789' },
        },
      ],
    });
    expect(request['headers']).toEqual([{ name: 'X-Api-Key', value: '{{secret.x-api-key}}' }]);
    expect(request['query']).toEqual([
      { name: 'token', value: '{{secret.token}}' },
      { name: 'note', value: '{{note}}' },
    ]);
    expect(action['parameters']).toEqual([{ name: 'note', type: 'string' }]);
    expect(notes.join()).toMatch(/X-Api-Key is a credential.*Examples that look like credentials/);
  });
});

describe('security', () => {
  const secured = (schemes: Tree, security: unknown, operation: Tree = {}) =>
    one({ security, ...operation }, { components: { securitySchemes: schemes } });
  const key = { type: 'apiKey', in: 'header', name: 'X-Key' };

  it('says a key once, even where the document says it twice', () => {
    const { request } = secured({ k: key }, [{ k: [] }], { parameters: [{ name: 'x-key', in: 'header' }] });
    expect(request).toMatchObject({ auth: { kind: 'header', name: 'X-Key', value: '{{secret.k}}' } });
    expect(request['headers']).toBeUndefined();
  });

  it('puts further keys beside the first, and names what cannot stand there', () => {
    const schemes = {
      a: { type: 'http', scheme: 'Bearer' },
      h: key,
      q: { type: 'apiKey', in: 'query', name: 'k' },
      b: { type: 'http', scheme: 'basic' },
    };
    const { request, skipped } = secured(schemes, [{ a: [], h: [], q: [], b: [] }]);
    expect(request).toMatchObject({
      auth: { kind: 'bearer' },
      headers: [{ name: 'X-Key' }],
      query: [{ name: 'k' }],
    });
    expect(skipped).toEqual([
      { item: 'POST /things, security b', reason: 'a request carries one authentication' },
    ]);
  });

  it('prefers the alternative that an action can have', () => {
    const schemes = { d: { type: 'http', scheme: 'digest' }, k: key };
    expect(secured(schemes, [{ d: [] }, { k: [] }]).request['auth']).toMatchObject({ kind: 'header' });
    expect(secured(schemes, [{ d: [] }]).skipped[0]?.reason).toMatch(/digest/);
    expect(secured({ x: { type: 'mutualTLS' } }, [{ x: [] }]).skipped[0]?.reason).toMatch(/mutualTLS/);
    expect(secured({ x: {} }, [{ x: [] }]).skipped[0]?.reason).toMatch(/this kind/);
    expect(secured({ n: { type: 'apiKey', in: 'header' } }, [{ n: [] }]).skipped).toHaveLength(1);
    expect(secured({}, [{ gone: [] }]).skipped[0]?.reason).toMatch(/not declared/);
    expect(secured({ k: { $ref: '#/none' } }, [{ k: [] }]).skipped).toHaveLength(1);
    expect(secured({}, [{}]).request['auth']).toBeUndefined();
    expect(one({ security: [{ k: [] }] }).skipped).toHaveLength(1);
  });

  it('reads OAuth by its flows', () => {
    const oauth = (flows: unknown) => secured({ '9 o': { type: 'oauth2', flows } }, [{ '9 o': [] }]);
    expect(oauth({ clientCredentials: { tokenUrl: 'https://id.example/t' } }).request['auth']).toEqual({
      kind: 'oauth2',
      tokenUrl: 'https://id.example/t',
      clientId: '{{secret.key-9-o-id}}',
      clientSecret: '{{secret.key-9-o}}',
    });
    expect(oauth({ implicit: {} }).request['auth']).toMatchObject({ kind: 'bearer' });
    expect(oauth(undefined).notes.join()).toMatch(/without client credentials/);
    expect(secured({ '!': { type: 'http', scheme: 'bearer' } }, [{ '!': [] }]).request['auth']).toMatchObject(
      {
        token: '{{secret.credential}}',
      },
    );
  });
});

describe('operations and servers', () => {
  it('names actions after what the document says', () => {
    const head = (operation: Tree, path = '/pets/{petId}', method = 'get') =>
      one(operation, {}, path, method).action;
    expect(head({ operationId: 'find pet!' })).toMatchObject({ id: 'find-pet', name: 'Find pet' });
    expect(head({ operationId: '!!' })).toMatchObject({ id: 'get-pets-pet-id', name: 'Imported action' });
    expect(head({}, '/', 'delete')).toMatchObject({ id: 'delete', name: 'Delete', description: '' });
    expect(head({ summary: ' S ' })).toMatchObject({ name: 'S', description: 'S' });
    expect(head({ 'x-openai-isConsequential': true })).toMatchObject({ safety: 'write' });
    expect(head({ 'x-openai-isConsequential': false }, '/x', 'post')).toMatchObject({ safety: 'read' });
    expect(head({ 'x-openai-isConsequential': false })).not.toHaveProperty('safety');
    expect(one({ deprecated: true }).notes.join()).toMatch(/Deprecated/);
    expect(head({ 'x-actionbench': { id: ['x'] } })).toMatchObject({ id: 'imported-action' });
  });

  it('reads servers of every level, and notes the others', () => {
    const { actions, values, notes } = read({
      openapi: '3.1.0',
      info: { title: 'Shop' },
      servers: [{ url: 'https://www.shop.example/' }, { url: '//second.example' }, 7],
      paths: {
        '/a': { get: {} },
        '/b': {
          servers: [{ url: 'http://localhost:8080' }],
          get: {},
          post: { servers: [{ url: '{scheme}://x.example', variables: {} }] },
        },
        '/c': { get: { servers: [{}] } },
        '/d': { get: { servers: [{ url: 'https://a.example', 'x-actionbench': { value: 'my_api' } }] } },
      },
    });
    expect(actions.map((action) => (action['request'] as Tree)['url'])).toEqual([
      '{{env.shop_api}}/a',
      '{{env.shop_api_2}}/b',
      expect.stringMatching(/^\{\{env\.\w+\}\}.*\/b$/),
      expect.stringMatching(/^\{\{env\.\w+\}\}\/c$/),
      '{{env.my_api}}/d',
    ]);
    expect(values[0]).toEqual({ name: 'shop_api', value: 'https://www.shop.example' });
    expect(notes.join()).toMatch(/another server: https:\/\/second\.example/);
    expect(notes.join()).toMatch(/does not say where the API is/);
  });

  it('says where everything went when there is nothing to import', () => {
    const refusal = (document: Tree) => {
      try {
        read(document);
        return null;
      } catch (error) {
        return (error as { failure: { hint: string } }).failure.hint;
      }
    };
    expect(refusal({})).toMatch(/paths with operations/);
    expect(refusal({ paths: { '/x': 7 } })).toMatch(/\/x, was left out: it is no path/);
    expect(refusal({ paths: { '/x': { trace: {} } } })).toMatch(/cannot send TRACE/);
    expect(refusal({ paths: { '/x': { $ref: '#/none' } } })).toMatch(/does not exist/);
    expect(refusal({ paths: { '/x': { get: 7 } } })).toMatch(/no operation/);
    expect(refusal({ webhooks: { a: {}, b: {} } })).toMatch(/2 webhooks/);
  });
});
