import { compileErrors, validate } from '@readme/openapi-parser';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { formatById } from '@shared/formats/index';
import { exampleActions, exampleContext } from '../../support/example-actions';

type Tree = Record<string, unknown>;

/** The node at a path of keys. */
function at(tree: unknown, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>((node, key) => (node as Readonly<Record<string | number, unknown>>)[key], tree);
}

const openapi = formatById('openapi');

function actionOf(yaml: string, id = 'a') {
  const { action, findings } = readAction(
    `actionbench: 1\nid: ${id}\nname: Name of ${id}\nkind: http\n${yaml}`,
  );
  expect(findings).toEqual([]);
  return action!;
}

/** The one operation of an action. */
function operationOf(yaml: string, values: Readonly<Record<string, string | null>> = {}) {
  const action = actionOf(yaml);
  const given = new Map(
    Object.entries(values).map(([ref, value]) => [
      ref,
      { ref, source: 'environment' as const, origin: 'environment' as const, value },
    ]),
  );
  const result = openapi.export([action], { title: 'T', values: () => given });
  const document = JSON.parse(result.files[0]!.text) as Tree;
  const [path, item] = Object.entries(document['paths'] as Tree)[0]!;
  const [method, operation] = Object.entries(item as Tree)[0]!;
  return {
    document,
    path,
    method,
    operation: operation as Tree,
    losses: result.losses,
    text: result.files[0]!.text,
  };
}

async function problems(document: unknown): Promise<{ readme: string | null; seriousme: unknown }> {
  const copy = () => JSON.parse(JSON.stringify(document)) as never;
  const read = await validate(copy());
  const checked = await new Validator().validate(copy());
  return {
    readme: read.valid ? null : compileErrors(read),
    seriousme: checked.valid ? null : checked.errors,
  };
}

describe('the example workspace as OpenAPI', () => {
  const result = openapi.export(exampleActions(), exampleContext('production'));
  const document = JSON.parse(result.files[0]!.text) as Tree;

  it('is a document that two validators accept', async () => {
    for (const file of result.files) {
      expect(await problems(JSON.parse(file.text))).toEqual({ readme: null, seriousme: null });
    }
  });

  it.each([
    [
      'a parameter without "in"',
      (broken: Tree) => {
        const parameter = at(broken, 'paths', '/products/availability', 'get', 'parameters', 0) as Tree;
        delete parameter['in'];
      },
    ],
    ['no info', (broken: Tree) => delete broken['info']],
    ['paths that are a list', (broken: Tree) => (broken['paths'] = [])],
    [
      'a path parameter that is not required',
      (broken: Tree) => {
        const path = Object.keys(broken['paths'] as Tree).find((each) => each.includes('{'))!;
        const [operation] = Object.values(at(broken, 'paths', path) as Tree);
        delete (at(operation, 'parameters', 0) as Tree)['required'];
      },
    ],
  ])('would be refused with %s', async (_what, breakIt) => {
    const broken = JSON.parse(result.files[0]!.text) as Tree;
    breakIt(broken);
    const found = await problems(broken);
    expect(found.readme ?? found.seriousme).not.toBeNull();
  });

  it('is the same every time, whatever the order of the values', () => {
    expect(openapi.export(exampleActions(), exampleContext('production')).files).toEqual(result.files);
  });

  it('takes the address from the environment, and sends no header that is absent there', () => {
    expect(at(document, 'servers', 0, 'url')).toBe('https://api.helpdesk.example/v2');
    const names = (tree: Tree) =>
      Object.values(tree['paths'] as Tree).flatMap((item) =>
        Object.values(item as Tree).flatMap((each) => ((each as Tree)['parameters'] ?? []) as Tree[]),
      );
    expect(names(document).some(({ name }) => name === 'X-Audit')).toBe(true);
    const staging = openapi.export(exampleActions(), exampleContext('staging')).files[0]!.text;
    expect(names(JSON.parse(staging) as Tree).some(({ name }) => name === 'X-Audit')).toBe(false);
  });

  it('says what is lost, and which actions have no request', () => {
    expect(result.losses).toContainEqual(
      expect.objectContaining({ action: 'create-support-ticket', what: 'Delay message' }),
    );
    expect(result.losses).toContainEqual(
      expect.objectContaining({ action: 'create-support-ticket', what: 'Context value lead.phone' }),
    );
    expect(result.failures.map(({ action }) => action)).toEqual(['book-a-demo']);
  });
});

describe('a request as an operation', () => {
  it('reads the body as a tree: literals are constants, placeholders their schemas', () => {
    const { operation } = operationOf(`parameters:
  - { name: email, type: email, required: true, example: jane@example.com }
  - { name: amount, type: number, default: "1.10" }
request:
  method: POST
  url: https://api.example.com/orders
  body:
    kind: json
    text: '{"to": {{email}}, "sum": {"value": {{amount}}, "currency": "EUR"}, "id": 90071992547409931}'
`);
    const schema = at(operation, 'requestBody', 'content', 'application/json', 'schema');
    expect(at(schema, 'properties', 'to')).toEqual({
      type: 'string',
      format: 'email',
      examples: ['jane@example.com'],
    });
    expect(at(schema, 'properties', 'sum', 'properties', 'currency')).toEqual({
      type: 'string',
      const: 'EUR',
    });
    expect(at(schema, 'required')).toEqual(['to', 'sum', 'id']);
    expect(at(schema, 'properties', 'sum', 'required')).toEqual(['currency']);
  });

  it('keeps every digit of a number', () => {
    const { text } = operationOf(`request:
  method: POST
  url: https://api.example.com/orders
  body: { kind: json, text: '{"id": 90071992547409931, "price": 1.10}' }
`);
    expect(text).toContain('"id": 90071992547409931,');
    expect(text).toContain('"price": 1.10');
  });

  it('names what stands in the path, query, headers and cookies', () => {
    const { path, operation } = operationOf(`parameters:
  - { name: order_id, type: string, description: The order, required: true }
  - { name: tags, type: array, items: { type: string } }
  - { name: langs, type: array, items: { type: string } }
request:
  method: GET
  url: api.example.com/orders/{{order_id}}.json?v=2
  query:
    - { name: tag, value: "{{tags}}" }
    - { name: lang, value: "{{langs}}", join: "," }
  headers:
    - { name: Accept, value: application/json }
    - { name: X-Source, value: voice }
    - { name: Cookie, value: "session={{secret.shop-session}}; theme=dark" }
`);
    expect(path).toBe('/orders/{order_id}.json');
    const parameters = operation['parameters'] as Tree[];
    expect(parameters.map(({ in: place, name }) => `${String(place)} ${String(name)}`)).toEqual([
      'path order_id',
      'query v',
      'query tag',
      'query lang',
      'header X-Source',
      'cookie theme',
    ]);
    expect(parameters[0]).toMatchObject({
      required: true,
      description: 'The order',
      schema: { type: 'string' },
    });
    expect(parameters[2]).toMatchObject({ explode: true });
    expect(parameters[3]).toMatchObject({ explode: false, style: 'form' });
    expect(operation['security']).toEqual([{ 'shop-session': [] }]);
  });

  it('reports text around a placeholder', () => {
    const { losses } = operationOf(`parameters: [{ name: q, type: string }]
request: { method: GET, url: https://api.example.com/find, query: [{ name: filter, value: "name:{{q}}" }] }
`);
    expect(losses).toContainEqual(
      expect.objectContaining({ what: 'The text around q', path: ['request', 'query', 0] }),
    );
  });

  it('leaves a server variable where the environment says nothing', () => {
    const { document, losses } = operationOf('request: { method: GET, url: "{{env.api}}/x" }\n', {
      'env.api': null,
    });
    expect(at(document, 'servers', 0)).toMatchObject({
      url: '{address}',
      variables: { address: { default: 'https://example.com' } },
    });
    expect(losses[0]?.what).toBe('The address env.api');
  });

  it.each([
    ['{ kind: bearer, token: "{{secret.a-token}}" }', 'a-token', { type: 'http', scheme: 'bearer' }],
    ['{ kind: basic, username: me, password: "{{secret.pw}}" }', 'pw', { type: 'http', scheme: 'basic' }],
    [
      '{ kind: header, name: X-Key, value: "{{secret.k}}" }',
      'k',
      { type: 'apiKey', in: 'header', name: 'X-Key' },
    ],
    ['{ kind: query, name: key, value: "{{secret.k}}" }', 'k', { type: 'apiKey', in: 'query', name: 'key' }],
    [
      '{ kind: oauth2, tokenUrl: https://id.example.com/t, clientId: app, clientSecret: "{{secret.cs}}", scope: read write }',
      'cs',
      {
        type: 'oauth2',
        flows: {
          clientCredentials: { tokenUrl: 'https://id.example.com/t', scopes: { read: '', write: '' } },
        },
      },
    ],
  ])('has a security scheme for %s', async (auth, name, scheme) => {
    const { document } = operationOf(`request: { method: GET, url: https://a.example/x, auth: ${auth} }\n`);
    expect(at(document, 'components', 'securitySchemes', name)).toEqual(scheme);
    expect(await problems(document)).toEqual({ readme: null, seriousme: null });
  });

  it('never writes a credential, not even one that stands in the document', () => {
    const { text, losses } = operationOf(`request:
  method: POST
  url: https://a.example/x
  query: [{ name: api_key, value: invented-4711 }]
  headers: [{ name: X-Api-Key, value: invented-4712 }]
  auth: { kind: bearer, token: invented-4713 }
  body: { kind: form, fields: [{ name: password, value: invented-4714 }] }
`);
    expect(text).not.toContain('invented-471');
    expect(losses.filter(({ what }) => what.startsWith('The credential written in'))).toHaveLength(4);
  });

  it('finds credentials in the address and in JSON', () => {
    const { text, losses } = operationOf(`request:
  method: POST
  url: https://me:invented-4715@a.example/x?token=invented-4716
  body: { kind: json, text: '{"secret": "invented-4717", "note": "sk-invented0123456789abcdef"}' }
`);
    expect(text).not.toMatch(/invented/);
    expect(losses.filter(({ what }) => what.startsWith('The credential written in'))).toHaveLength(4);
  });

  it('puts a second operation of one method and path into a second document', async () => {
    const request = (name: string) =>
      `parameters: [{ name: ${name}, type: string, required: true }]\nrequest: { method: GET, url: "https://a.example/x/{{${name}}}" }\n`;
    const actions = [actionOf(request('one'), 'first'), actionOf(request('two'), 'second')];
    const { files, losses } = openapi.export(actions, { title: 'T', values: () => new Map() });
    expect(files.map(({ path }) => path)).toEqual(['openapi.json', 'openapi-2.json']);
    expect(losses.map(({ action, what }) => `${action}: ${what}`)).toContain(
      'second: One document for all actions',
    );
    for (const { text } of files) expect((await problems(JSON.parse(text))).readme).toBeNull();
  });

  it('notes the limits of readers that have some', () => {
    const long = actionOf(
      `description: ${'x'.repeat(301)}\nrequest: { method: GET, url: https://a.example/x }\n`,
    );
    expect(openapi.export([long], { title: 'T', values: () => new Map() }).notes[0]).toMatch(
      /301 characters; 300/,
    );
  });
});
