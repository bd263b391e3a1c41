import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveEnvironment } from '@shared/template/environment';
import { joinPieces } from '@shared/template/pieces';
import { renderRequest } from '@shared/template/render/request';
import type { RenderedRequest } from '@shared/template/rendered';
import { actionOf, render } from '../../support/actions';

const environment = resolveEnvironment(
  [
    {
      actionbench: '1',
      name: 'test',
      values: {
        api: 'http://127.0.0.1:4780/v2',
        audit: null,
        nothing: null,
        ftp: 'ftp://x',
        at: 'https://u:p@x.example',
      },
    },
  ],
  'test',
);

const url = (request: RenderedRequest) => joinPieces(request.url);
const body = (request: RenderedRequest) => joinPieces(request.body ?? []);
const header = (request: RenderedRequest, name: string) =>
  request.headers
    .filter((each) => each.name.toLowerCase() === name.toLowerCase())
    .map(({ value }) => joinPieces(value));
const classes = (request: RenderedRequest) => request.failures.map((failure) => failure.class);

const parameters = `
parameters:
  - { name: x, type: string, description: x }
  - { name: y, type: string, description: y }
  - { name: n, type: integer, description: n }
  - { name: tags, type: array, items: { type: string }, description: tags }
  - { name: thing, type: object, description: thing }
  - { name: nil, type: string, description: nil, default: null }
`;
const get = (request: string) => actionOf(`${parameters}\nrequest:\n  method: GET\n${request}`);
const post = (text: string, more = '') =>
  actionOf(
    `${parameters}\nrequest:\n  method: POST\n  url: https://a.example\n${more}  body: { kind: json, text: ${JSON.stringify(text)} }`,
  );

describe('the URL', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      '{{env.api}}/orders/{{x}}',
      { x: 'a/b?c#d&e %' },
      'http://127.0.0.1:4780/v2/orders/a%2Fb%3Fc%23d%26e%20%25',
    ],
    ['https://a.example/x,y:z', {}, 'https://a.example/x,y:z'],
    ['api.example.com/x', {}, 'https://api.example.com/x'],
    ['//api.example.com/x', {}, 'https://api.example.com/x'],
    ['localhost:3000/x', {}, 'https://localhost:3000/x'],
    ['https://a.example/?a={{x}}&b={{y}}&c=1', { y: '2' }, 'https://a.example/?b=2&c=1'],
    ['https://a.example/?a={{x}}', {}, 'https://a.example/'],
    ['https://a.example/?tag={{tags}}', { tags: '["a","b&c"]' }, 'https://a.example/?tag=a&tag=b%26c'],
    ['https://a.example/?tag={{tags}}&z=1', { tags: '[]' }, 'https://a.example/?z=1'],
    ['https://a.example/?q=is:{{x}}', { x: "o'n e" }, 'https://a.example/?q=is:o%27n%20e'],
    ['https://a.example/ä b|c?ü=1#part', {}, 'https://a.example/%C3%A4%20b%7Cc?%C3%BC=1'],
    ['https://a.example/{{x}}.json', { x: '..' }, 'https://a.example/...json'],
    ["https://a.example/{{'{{'}}x", {}, 'https://a.example/%7B%7Bx'],
    ['https://a.example/?a={{env.nothing}}&b=1', {}, 'https://a.example/?b=1'],
  ])('%s with %j is %s', (template, given, expected) => {
    const request = render(get(`  url: ${JSON.stringify(template)}`), { given, environment });
    expect(request.failures).toEqual([]);
    expect(url(request)).toBe(expected);
    expect(new URL(url(request)).href).toBe(expected);
  });

  it('appends query rows: lists repeat or join, an empty one is absent', () => {
    const action = get(
      `  url: https://a.example/?z=1\n  query:\n    - { name: tag, value: "{{tags}}" }\n    - { name: all, value: "{{tags}}", join: "," }\n    - { name: "a b", value: "is: {{x}},&" }\n    - { name: gone, value: "{{y}}" }`,
    );
    expect(url(render(action, { given: { tags: '["a","b,c"]', x: '1&2' } }))).toBe(
      'https://a.example/?z=1&tag=a&tag=b&all=a,b'.replace('tag=b&', 'tag=b%2Cc&').replace('a,b', 'a,b%2Cc') +
        '&a%20b=is:%201%262,%26',
    );
    const empty = render(action, { given: { tags: '[]', x: '' } });
    expect(url(empty)).toBe('https://a.example/?z=1&a%20b=is:%20,%26');
    expect(empty.omitted.map(({ slot }) => slot)).toEqual(['query tag', 'query all', 'query gone']);
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['https://a.example/{{x}}', {}, 'unresolved-placeholder', 'cannot do without it'],
    ['https://a.example/?q=is:{{x}}', {}, 'unresolved-placeholder', 'the query of the URL'],
    ['https://a.example/{{typo}}', {}, 'unresolved-placeholder', 'No parameter is named typo'],
    ['https://a.example/{{x}}/y', { x: '..' }, 'invalid-value', 'another path'],
    ['https://a.example/{{x}}{{y}}', { x: '.', y: '.' }, 'invalid-value', 'another path'],
    ['https://a.example/%2e{{x}}', { x: '.' }, 'invalid-value', 'another path'],
    ['https://a.example/{{x}}', { x: '\ud800' }, 'invalid-value', 'half of a character'],
    ['{{x}}/y', { x: 'https://b.example' }, 'invalid-url', 'not a URL'],
    ['https://{{x}}.example/', { x: 'evil.com/' }, 'invalid-url', 'not a URL'],
    ['https://{{x}}.example/', { x: 'user@evil' }, 'invalid-url', 'not a URL'],
    ['https://a.example:99999/', {}, 'invalid-url', 'port "99999"'],
    ['https://a.example:8o/', {}, 'invalid-url', 'port "8o"'],
    ['https://me:secret@a.example/', {}, 'invalid-url', 'user name or password'],
    ['{{env.at}}/', {}, 'invalid-url', 'user name or password'],
    ['{{env.ftp}}/', {}, 'invalid-url', 'only http and https'],
    ['https:///x', {}, 'invalid-url', 'names no host'],
    ['{{env.none}}/x', {}, 'unresolved-placeholder', 'has no value none'],
  ])('%s with %j is refused: %s', (template, given, failure, message) => {
    const request = render(get(`  url: ${JSON.stringify(template)}`), { given, environment });
    expect(request.failures[0]?.class).toBe(failure);
    expect(request.failures[0]?.message).toContain(message);
    expect(request.failures[0]?.hint).not.toBe('');
  });

  it('adds no scheme before an address that nobody gave yet', () => {
    const request = render(get('  url: "{{env.none}}/x"'), { given: {}, environment });
    expect(joinPieces(request.url)).toBe('{{env.none}}/x');
  });
});

describe('a JSON body', () => {
  it.each<[string, Record<string, string | null>, string]>([
    ['{ "a": {{x}}, "b": "{{y}}" }', { x: 'q"\\\n', y: '{{x}}' }, '{ "a": "q\\"\\\\\\n", "b": "{{x}}" }'],
    ['{ "a": {{x}}, "b": 1 }', {}, '{ "b": 1 }'],
    ['{ "b": 1, "a": {{x}} }', {}, '{ "b": 1 }'],
    ['{ "b": 1,\n  "a": "{{x}}",\n  "c": 2 }', {}, '{ "b": 1,\n  "c": 2 }'],
    ['{ "a": {{x}}, "b": {{y}} }', {}, '{  }'],
    ['{"o":{"a":{{x}}},"l":[{{x}}]}', {}, '{"o":{},"l":[]}'],
    ['[{{x}},1,{{y}},2,{{x}}]', {}, '[1,2]'],
    ['[{{x}},{{y}},{{n}}]', { y: 'k' }, '["k"]'],
    ['{"n":{{n}}}', { n: '90071992547409931' }, '{"n":90071992547409931}'],
    ['{"n":"{{n}}"}', { n: '7' }, '{"n":"7"}'],
    ['{"t":"a {{x}} b"}', { x: '"' }, '{"t":"a \\" b"}'],
    ['{"t":{{tags}},"o":{{thing}}}', { tags: '[]', thing: '{"a":1.10}' }, '{"t":[],"o":{"a":1.10}}'],
    ['{"nil":{{nil}},"quoted":"{{nil}}"}', {}, '{"nil":null,"quoted":null}'],
    ['{{thing}}', { thing: '{"a":[1]}' }, '{"a":[1]}'],
    ['{"a":"{{\'{{\'}} {{x}}"}', { x: '1' }, '{"a":"{{ 1"}'],
    ['{"a":{"b":{"c":{{x}}}}}', { x: 'v' }, '{"a":{"b":{"c":"v"}}}'],
    ['{"a":1.10,"b" :\t[ ]}', {}, '{"a":1.10,"b" :\t[ ]}'],
    ['{"a":{{x}}}', { x: '\ud800' }, '{"a":"\\ud800"}'],
  ])('%s with %j is %s', (template, given, expected) => {
    const request = render(post(template), { given });
    expect(request.failures).toEqual([]);
    expect(body(request)).toBe(expected);
    expect(() => JSON.parse(body(request)) as unknown).not.toThrow();
  });

  it('lists what was omitted by its place', () => {
    const request = render(post('{"a":{"b c":[1,{{x}}]},"d":{{y}}}'));
    expect(request.omitted).toEqual([
      { slot: 'body $.a["b c"][1]', ref: 'x' },
      { slot: 'body $.d', ref: 'y' },
    ]);
  });

  it.each<[string, string, string]>([
    ['{"a":"text {{x}}"}', 'unresolved-placeholder', 'the text of the body'],
    ['{"a":"text {{nil}}"}', 'unresolved-placeholder', 'the text of the body'],
    ['{{thing}}', 'unresolved-placeholder', 'the body'],
    ['{"a": }', 'bad-document', 'line 1, column 7'],
    ['{"a": 1,}', 'bad-document', 'member name in double quotes'],
    ['{"{{x}}": 1}', 'bad-document', 'cannot stand in a member name'],
    ['{{{x}}: 1}', 'bad-document', 'line 1'],
    ['{"a": 1', 'bad-document', '"," or "}"'],
    ['{"a": tru}', 'bad-document', 'value'],
    ['{"a": "x}', 'bad-document', 'never ends'],
    ['{"a": "\\q"}', 'bad-document', 'escape'],
    ['1 2', 'bad-document', 'Nothing more'],
  ])('%s is refused: %s', (template, failure, message) => {
    const request = render(post(template));
    expect(classes(request)).toContain(failure);
    expect(request.failures.map((each) => each.message).join()).toContain(message);
  });

  it('reads a body that is nested 10,000 deep', () => {
    const text = `${'['.repeat(10_000)}{{x}}${']'.repeat(10_000)}`;
    expect(body(render(post(text), { given: { x: '1' } }))).toBe(text.replace('{{x}}', '"1"'));
  });

  it('keeps secrets by name, quoted where they stand bare', () => {
    const request = render(post('{"a":{{secret.k}},"b":"{{secret.k}}"}'));
    expect(body(request)).toBe('{"a":"{{secret.k}}","b":"{{secret.k}}"}');
    expect(request.body?.filter(({ kind }) => kind === 'secret')).toMatchObject([
      { name: 'k', entry: 'k', encoding: 'json-string' },
      { name: 'k', entry: 'k', encoding: 'json-string' },
    ]);
    expect(header(request, 'content-length')).toEqual(['(counted when sent)']);
  });
});

describe('a form or text body', () => {
  it('encodes, repeats, joins and omits', () => {
    const action = actionOf(
      `${parameters}\nrequest:\n  method: POST\n  url: https://a.example\n  body:\n    kind: form\n    fields:\n      - { name: "a b", value: "c&d {{x}}" }\n      - { name: tag, value: "{{tags}}" }\n      - { name: all, value: "{{tags}}", join: "; " }\n      - { name: gone, value: "{{y}}" }`,
    );
    const request = render(action, { given: { x: 'é=+', tags: '["1","2"]' } });
    expect(body(request)).toBe('a+b=c%26d+%C3%A9%3D%2B&tag=1&tag=2&all=1%3B+2');
    expect(header(request, 'content-type')).toEqual(['application/x-www-form-urlencoded']);
    expect(request.omitted).toEqual([{ slot: 'form gone', ref: 'y' }]);
  });

  it('fills text, whose content type the document may say', () => {
    const action = actionOf(
      `${parameters}\nrequest:\n  method: POST\n  url: https://a.example\n  body: { kind: text, text: "<a>{{x}}</a>", contentType: text/xml }`,
    );
    const request = render(action, { given: { x: '1' } });
    expect(body(request)).toBe('<a>1</a>');
    expect(request.headers.find(({ name }) => name === 'Content-Type')).not.toHaveProperty('auto');
    expect(classes(render(action))).toEqual(['unresolved-placeholder']);
  });
});

describe('headers', () => {
  const headers = (rows: string, more = '') =>
    get(`  url: https://a.example:8443/x\n${more}  headers: ${rows}`);

  it('lists all that are sent, ours marked', () => {
    const request = render(headers('[{ name: X-A, value: "1" }]'));
    expect(request.headers.map(({ name, auto }) => `${name}${auto ? ' auto' : ''}`)).toEqual([
      'Host auto',
      'User-Agent auto',
      'Accept auto',
      'Accept-Encoding auto',
      'X-A',
      'Connection auto',
    ]);
    expect(header(request, 'host')).toEqual(['a.example:8443']);
  });

  it('counts the body in bytes, and 0 where a POST has none', () => {
    expect(header(render(post('{"a":"é🖨"}')), 'content-length')).toEqual(['14']);
    const none = actionOf('request: { method: POST, url: https://a.example }');
    expect(header(render(none), 'content-length')).toEqual(['0']);
    expect(header(render(get('  url: https://a.example')), 'content-length')).toEqual([]);
  });

  it("lets the document's header take the place of ours, in any case", () => {
    const request = render(headers('[{ name: accept, value: text/plain }, { name: USER-AGENT, value: me }]'));
    expect(header(request, 'accept')).toEqual(['text/plain']);
    expect(header(request, 'user-agent')).toEqual(['me']);
  });

  it('omits an absent row, joins a list, and trims as every receiver does', () => {
    const action = headers('[{ name: X-T, value: "{{tags}}", join: ", " }, { name: X-X, value: "{{x}}" }]');
    expect(header(render(action, { given: { tags: '["a","b"]', x: ' v ' } }), 'x-t')).toEqual(['a, b']);
    expect(header(render(action, { given: { tags: '["a","b"]', x: ' v ' } }), 'x-x')).toEqual(['v']);
    expect(render(action).omitted).toHaveLength(2);
  });

  it.each<[string, Record<string, string>, string]>([
    ['[{ name: X-A, value: "{{x}}" }]', { x: 'a\r\nX-B: 1' }, 'line break'],
    ['[{ name: X-A, value: "{{x}}" }]', { x: 'a\0b' }, 'line break'],
    ['[{ name: X-A, value: "{{x}}" }]', { x: 'a\u0007b' }, 'control character'],
    ['[{ name: X-A, value: "a {{x}}" }]', { x: '🖨' }, 'latin-1'],
    ['[{ name: "X A", value: a }]', {}, 'not a header name'],
    ['[{ name: X-A, value: "{{tags}}" }]', { tags: '["a"]' }, 'holds a list'],
  ])('%s with %j is refused', (rows, given, message) => {
    const request = render(headers(rows), { given });
    expect(classes(request)).toEqual(['invalid-header']);
    expect(request.failures[0]?.message).toContain(message);
  });
});

describe('authentication', () => {
  const auth = (yaml: string, more = '') => get(`  url: https://a.example/\n  auth: ${yaml}\n${more}`);

  it('writes every kind where it belongs', () => {
    expect(header(render(auth('{ kind: bearer, token: "{{secret.t}}" }')), 'authorization')).toEqual([
      'Bearer {{secret.t}}',
    ]);
    expect(
      header(render(auth('{ kind: header, name: X-API-Key, value: "{{secret.t}}" }')), 'x-api-key'),
    ).toEqual(['{{secret.t}}']);
    expect(url(render(auth('{ kind: query, name: "api key", value: "{{secret.t}}" }')))).toBe(
      'https://a.example/?api%20key={{secret.t}}',
    );
    expect(
      header(render(auth('{ kind: basic, username: Aladdin, password: open sesame }')), 'authorization'),
    ).toEqual(['Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==']);
    expect(header(render(auth('{ kind: none }')), 'authorization')).toEqual([]);
  });

  it('shows what base64 a secret goes into', () => {
    const request = render(auth('{ kind: basic, username: agent, password: "{{secret.x}}" }'));
    expect(header(request, 'authorization')).toEqual(['Basic <base64 of agent:{{secret.x}}>']);
    const piece = request.headers.find(({ name }) => name === 'Authorization')?.value.at(-1);
    expect(piece).toMatchObject({
      kind: 'base64',
      pieces: [{ text: 'agent:' }, { kind: 'secret', encoding: 'raw' }],
    });
  });

  it('refuses a user name that would move into the password, and absence', () => {
    const basic = auth('{ kind: basic, username: "{{x}}", password: p }');
    expect(classes(render(basic, { given: { x: 'a:b' } }))).toEqual(['invalid-value']);
    expect(classes(render(basic))).toEqual(['unresolved-placeholder']);
    expect(classes(render(auth('{ kind: bearer, token: "{{x}}" }'), { given: { x: 'a\nb' } }))).toEqual([
      'invalid-header',
    ]);
    expect(classes(render(auth('{ kind: header, name: "X Y", value: z }')))).toEqual(['invalid-header']);
  });

  it('takes the place of a header row of the same name', () => {
    const request = render(
      auth('{ kind: bearer, token: t }', '  headers: [{ name: authorization, value: old }]'),
    );
    expect(header(request, 'authorization')).toEqual(['Bearer t']);
  });

  it('fetches an OAuth token first', () => {
    const request = render(
      auth(
        '{ kind: oauth2, tokenUrl: "{{env.api}}/token", clientId: id, clientSecret: "{{secret.c}}", scope: a b, params: [{ name: audience, value: "{{x}}" }] }',
      ),
      { environment, given: { x: 'me' } },
    );
    expect(request.failures).toEqual([]);
    expect(joinPieces(request.oauth?.tokenUrl ?? [])).toBe('http://127.0.0.1:4780/v2/token');
    expect(joinPieces(request.oauth?.clientSecret ?? [])).toBe('{{secret.c}}');
    expect(request.oauth).toMatchObject({ send: 'basic', params: [{ name: 'audience' }] });
    expect(header(request, 'authorization')).toEqual(['Bearer {{secret.oauth2}}']);
  });

  it.each<[string, string, string]>([
    ['{ "a": 1 }', 'api_key', '{ "a": 1, "api_key": "{{secret.k}}" }'],
    ['{}', 'api_key', '{"api_key": "{{secret.k}}"}'],
    ['{"auth":{"a":1}}', 'auth.key', '{"auth":{"a":1, "key": "{{secret.k}}"}}'],
    ['{"a":1}', 'auth.key', '{"a":1, "auth": { "key": "{{secret.k}}" }}'],
    ['{"key":"old","a":1}', 'key', '{"key":"{{secret.k}}","a":1}'],
    ['{"gone":{{x}}}', 'key', '{"key": "{{secret.k}}"}'],
  ])('puts a field into the body %s', (text, name, expected) => {
    const request = render(post(text, `  auth: { kind: body, name: ${name}, value: "{{secret.k}}" }\n`));
    expect(request.failures).toEqual([]);
    expect(body(request).replace(/\s+/g, '')).toBe(expected.replace(/\s+/g, ''));
  });

  it('puts a field into a form or an empty body, and refuses what has no fields', () => {
    const field = (kind: string) =>
      actionOf(
        `${parameters}\nrequest:\n  method: POST\n  url: https://a.example\n  auth: { kind: body, name: k, value: 'Key "{{secret.k}}"' }\n  body: ${kind}`,
      );
    expect(body(render(field('{ kind: none }')))).toBe('{"k": "Key \\"{{secret.k}}\\""}');
    expect(
      body(render(field('{ kind: form, fields: [{ name: k, value: old }, { name: a, value: b }] }'))),
    ).toBe('a=b&k=Key+%22{{secret.k}}%22');
    expect(classes(render(field('{ kind: text, text: x }')))).toEqual(['bad-document']);
    expect(classes(render(field('{ kind: json, text: "[1]" }')))).toEqual(['bad-document']);
  });
});

describe('less usual requests', () => {
  it('knows the host before a secret in the URL is filled in', () => {
    const inPath = render(get('  url: "https://a.example:81/{{secret.hook}}?x=1"'));
    expect(inPath.failures).toEqual([]);
    expect(url(inPath)).toBe('https://a.example:81/{{secret.hook}}?x=1');
    expect(header(inPath, 'host')).toEqual(['a.example:81']);
    const inQuery = render(get('  url: "https://a.example/?key={{secret.hook}}"'));
    expect(url(inQuery)).toBe('https://a.example/?key={{secret.hook}}');
    expect(header(inQuery, 'host')).toEqual(['a.example']);
    expect(header(render(get('  url: "{{x}}"')), 'host')).toEqual(['{{x}}']);
    expect(header(render(get('  url: "https:///"')), 'host')).toEqual([]);
  });

  it('sends no body for an empty JSON text, and a secret as a whole row', () => {
    expect(render(post(' ')).body).toBeNull();
    const action = get('  url: https://a.example\n  query: [{ name: k, value: "{{secret.k}}" }]');
    expect(url(render(action))).toBe('https://a.example?k={{secret.k}}');
  });

  it('leaves out the missing items of a list', () => {
    const lists = actionOf(
      'parameters:\n  - { name: l, type: array, description: x }\nrequest:\n  method: GET\n  url: "https://a.example/?a={{l}}"\n  query: [{ name: b, value: "{{l}}" }, { name: c, value: "{{l}}", join: "," }]\n  headers: [{ name: D, value: "{{l}}", join: "," }]',
    );
    const request = render(lists, { given: { l: '[null,1.10,{"x":[]}]' } });
    expect(url(request)).toBe(
      'https://a.example/?a=1.10&a=%7B%22x%22%3A%5B%5D%7D&b=1.10&b=%7B%22x%22%3A%5B%5D%7D&c=1.10,%7B%22x%22%3A%5B%5D%7D',
    );
    expect(header(request, 'd')).toEqual(['1.10,{"x":[]}']);
    expect(url(render(lists, { given: { l: '[null]' } }))).toBe('https://a.example/');
  });

  it('puts a typed value into authentication, and refuses its absence in a body field', () => {
    const field = (more: string) => post('{"a":1}', `  auth: { kind: body, name: k, value: "${more}" }\n`);
    expect(body(render(field('{{n}}'), { given: { n: '7' } }))).toBe('{"a":1, "k": "7"}');
    expect(classes(render(field('{{x}}')))).toEqual(['unresolved-placeholder']);
    expect(classes(render(field('Key {{x}}')))).toEqual(['unresolved-placeholder']);
    const empty = post('', '  auth: { kind: body, name: k.l, value: v }\n');
    expect(body(render(empty))).toBe('{"k": { "l": "v" }}');
    const scalar = post('{"k":1}', '  auth: { kind: body, name: k.l, value: v }\n');
    expect(classes(render(scalar))).toEqual(['bad-document']);
    const dotted = post('{"k.l":1}', '  auth: { kind: body, name: k.l, value: v }\n');
    expect(body(render(dotted))).toBe('{"k.l":"v"}');
    const broken = post('{"k.l":}', '  auth: { kind: body, name: k, value: v }\n');
    expect(render(broken).failures).toHaveLength(1);
  });

  it('says where a value for each source comes from', () => {
    const hints = render(get('  url: "https://a.example/{{x}}/{{context.c}}/{{outputs.a.b}}/{{env.e}}"'), {
      environment,
    }).failures.map(({ hint }) => hint);
    expect(hints).toEqual([
      'Add e to the environment, or choose another environment.',
      'Set a value for x, or give it an example or a default.',
      'Set a value for context.c, or give it an example under "context".',
      'Run the action that gives this output first, or set a value for it.',
    ]);
  });

  it('treats a placeholder that nobody resolved as absent', () => {
    const action = get('  url: "https://a.example/?a={{x}}&b={{secret.k}}"');
    expect(url(renderRequest(action, new Map()))).toBe('https://a.example/?b={{secret.k}}');
  });

  it('trims blanks around a header value, also when nothing else is left', () => {
    const action = get(
      '  url: https://a.example\n  headers: [{ name: A, value: " {{x}} " }, { name: B, value: "  " }]',
    );
    const request = render(action, { given: { x: ' ' } });
    expect(header(request, 'a')).toEqual(['']);
    expect(header(request, 'b')).toEqual(['']);
  });
});

describe('the request as a whole', () => {
  it('lists every value once, in the order in which the request is read', () => {
    const action = get(
      '  url: "https://a.example/{{x}}?b={{y}}"\n  headers: [{ name: H, value: "{{n}}{{x}}" }]',
    );
    expect(render(action, { given: { x: '1', y: '2', n: '3' } }).values.map(({ ref }) => ref)).toEqual([
      'x',
      'y',
      'n',
    ]);
  });

  it('refuses a value that does not fit its declaration', () => {
    const request = render(get('  url: "https://a.example/?n={{n}}"'), { given: { n: 'many' } });
    expect(request.failures).toEqual([
      {
        class: 'invalid-value',
        message: 'The value of n does not fit: Write a whole number.',
        hint: 'Correct the value.',
      },
    ]);
  });

  it('says that an action without a request sends none', () => {
    const button = { ...actionOf('request: { method: GET, url: https://a.example }'), request: null };
    expect(classes(render(button))).toEqual(['bad-input']);
  });

  it('names the version it is', async () => {
    const { PRODUCT_VERSION } = await import('@shared/product');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(PRODUCT_VERSION).toBe(version);
  });
});
