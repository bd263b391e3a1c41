import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAction } from '@shared/action/read.js';
import { readEnvironmentFile } from '@shared/action/read-workspace.js';
import { resolveEnvironment } from '@shared/template/environment.js';
import { joinPieces } from '@shared/template/pieces.js';
import { referencesOf } from '@shared/template/references.js';
import { renderRequest } from '@shared/template/render/request.js';
import type { RenderedRequest } from '@shared/template/rendered.js';
import { resolveValues } from '@shared/template/resolve.js';
import { type ActionParts, actionFrom, type Lab, lastHop, openLab } from '../../support/servers/lab.js';
import { expectNothingLeft, timers } from '../../support/servers/leftovers.js';
import { type RawServer, startRaw } from '../../support/servers/raw.js';

const SECRET = 'canary+/=&"é wire';
const HEADER_SECRET = 'canary-wire-0042';

let lab: Lab;
let before: number;
let server: RawServer;

beforeEach(async () => {
  server = await startRaw((socket) =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'),
  );
  lab = openLab();
  await lab.secret('text', SECRET);
  await lab.secret('token', HEADER_SECRET);
  before = timers();
});

afterEach(async () => {
  await expectNothingLeft(before, [server], () => lab.close());
  await server.close();
});

/** The preview as bytes on the wire, with the secrets put in where it names them. */
function wireOf(request: RenderedRequest, secrets: (text: string) => string): string {
  const url = secrets(joinPieces(request.url));
  const body = request.body === null ? '' : secrets(joinPieces(request.body));
  const path = url.replace(/^https?:\/\/[^/?]*/, '');
  const lines = request.headers.map(({ name, value }) => {
    const text = secrets(joinPieces(value)).replace('(counted when sent)', String(Buffer.byteLength(body)));
    return `${name}: ${text}\r\n`;
  });
  const target = path.startsWith('/') ? path : `/${path}`;
  return `${request.method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${Buffer.from(body).toString('latin1')}`;
}

async function expectWire(parts: ActionParts, secrets = (text: string) => text): Promise<string> {
  const action = actionFrom(parts);
  const preview = renderRequest(action, resolveValues(action, { environment: null, use: 'panel' }));
  expect(preview.failures).toEqual([]);
  const ran = await lab.run(parts);
  expect(ran.recording.failure?.class ?? 'ok').not.toBe('internal');
  const [sent] = server.requests;
  expect(sent).toBe(wireOf(preview, secrets));
  // The recording says the same, but for the secrets.
  const hop = lastHop(ran);
  expect(hop.requestHeaders.map(({ name, auto }) => [name, auto ?? false])).toEqual(
    preview.headers.map(({ name, auto }) => [name, auto ?? false]),
  );
  expect(JSON.stringify(ran)).not.toContain(HEADER_SECRET);
  return sent ?? '';
}

const AUTHS = [
  { kind: 'none' },
  { kind: 'bearer', token: '{{secret.token}}' },
  { kind: 'basic', username: 'agent', password: '{{secret.token}}' },
  { kind: 'basic', username: 'agent', password: 'plain' },
  { kind: 'header', name: 'X-API-Key', value: 'v1 {{secret.token}}' },
  { kind: 'query', name: 'api key', value: '{{secret.token}}' },
  { kind: 'body', name: 'auth.key', value: '{{secret.token}}' },
];

const BODIES = [
  { kind: 'none' },
  { kind: 'json', text: '{ "name": {{name}}, "quoted": "<{{name}}>", "n": 90071992547409931 }' },
  {
    kind: 'form',
    fields: [
      { name: 'full name', value: '{{name}}' },
      { name: 'x', value: 'a&b=c' },
    ],
  },
  { kind: 'text', text: 'Hello {{name}}\nsecond line', contentType: 'text/plain; charset=utf-8' },
];

const NAME = 'Zoë "quotes" & 100% \u{1f600}';

const cases = AUTHS.flatMap((auth) =>
  BODIES.flatMap((body) =>
    auth.kind === 'body' && (body.kind === 'none' || body.kind === 'text')
      ? []
      : (body.kind === 'none' ? ['GET', 'DELETE'] : ['POST', 'PUT']).map((method) => ({
          method,
          auth,
          body,
        })),
  ),
);

test.each(cases)(
  'preview and wire are equal: $method, $auth.kind, $body.kind',
  async ({ method, auth, body }) => {
    await expectWire(
      {
        parameters: [{ name: 'name', type: 'string', description: 'Who', example: NAME }],
        request: {
          method,
          url: `${server.url}/a,b/../c:d/{{name}}?fixed=1&name={{name}}`,
          query: [{ name: 'tag', value: '{{name}}' }],
          headers: [
            { name: 'x-lower', value: '1' },
            { name: 'X-Again', value: 'first' },
            { name: 'X-Between', value: 'l\u00e4tin' },
            { name: 'X-Again', value: 'second' },
          ],
          auth,
          body,
        },
      },
      (text) =>
        text
          .replace(/<base64 of (.*?)>/, (_all, inner: string) =>
            Buffer.from(inner.replace('{{secret.token}}', HEADER_SECRET)).toString('base64'),
          )
          .replace('{{secret.token}}', HEADER_SECRET),
    );
  },
);

test.each(['basic', 'body'])(
  'preview and wire are equal with a fetched token, its client sent as %s',
  async (send) => {
    const TOKEN = 'canary-fetched-0815';
    const token = JSON.stringify({ access_token: TOKEN, token_type: 'Bearer', expires_in: 600 });
    const oauth = await startRaw((socket, request) => {
      const body = request.startsWith('POST /token ') ? token : '{}';
      socket.end(`HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
    });
    const parts: ActionParts = {
      request: {
        method: 'POST',
        url: `${oauth.url}/orders?x=1`,
        auth: {
          kind: 'oauth2',
          tokenUrl: `${oauth.url}/token`,
          clientId: 'lab',
          clientSecret: '{{secret.token}}',
          send,
        },
        body: { kind: 'form', fields: [{ name: 'a', value: 'b c' }] },
      },
    };
    const action = actionFrom(parts);
    const preview = renderRequest(action, resolveValues(action, { environment: null, use: 'panel' }));
    const ran = await lab.run(parts);
    expect(oauth.requests[0]).toMatch(/^POST \/token HTTP\/1\.1\r\n/);
    expect(oauth.requests[1]).toBe(wireOf(preview, (text) => text.replace('{{secret.oauth2}}', TOKEN)));
    expect(JSON.stringify(ran)).not.toMatch(/canary/);
    await oauth.close();
  },
);

test.each([
  ['the query', { method: 'GET', query: [{ name: 'q', value: '{{secret.text}}' }] }],
  ['a form', { method: 'POST', body: { kind: 'form', fields: [{ name: 'q', value: '{{secret.text}}' }] } }],
  [
    'JSON',
    { method: 'POST', body: { kind: 'json', text: '{"q":"{{secret.text}}","bare":{{secret.text}}}' } },
  ],
  [
    'a text',
    { method: 'POST', body: { kind: 'text', text: 'q={{secret.text}}', contentType: 'text/plain' } },
  ],
])('a secret with awkward characters arrives whole in %s', async (place, request) => {
  const ran = await lab.run({ request: { ...request, url: server.url } });
  expect(ran.recording.class).toBe('ok');
  const sent = Buffer.from(server.requests[0] ?? '', 'latin1').toString('utf8');
  const body = sent.split('\r\n\r\n')[1] ?? '';
  const read: Record<string, () => unknown> = {
    'the query': () => new URLSearchParams(/\?(\S+)/.exec(sent)?.[1]).get('q'),
    'a form': () => new URLSearchParams(body).get('q'),
    JSON: () => (JSON.parse(body) as { q: string }).q,
    'a text': () => body.slice(2),
  };
  expect(read[place]?.()).toBe(SECRET);
  if (place === 'JSON') expect(JSON.parse(body)).toEqual({ q: SECRET, bare: SECRET });
  expect(JSON.stringify(ran)).not.toContain('canary+');
});

test('headers that the document writes take the place of ours', async () => {
  const sent = await expectWire({
    request: {
      method: 'GET',
      url: server.url,
      headers: [
        { name: 'host', value: 'virtual.example.com' },
        { name: 'USER-AGENT', value: 'mine' },
        { name: 'accept-encoding', value: 'identity' },
        { name: 'Connection', value: 'close' },
      ],
    },
  });
  expect(sent.match(/host:/gi)).toHaveLength(1);
  expect(sent).not.toMatch(/Actionbench/);
});

const example = join(import.meta.dirname, '../../../resources/example');
const files = readdirSync(join(example, 'actions')).filter((file) => file.endsWith('.action.yaml'));

test.each(files)('preview and wire are equal for %s', async (file) => {
  const { action } = readAction(readFileSync(join(example, 'actions', file), 'utf8'));
  if (action?.request == null) return;
  const environments = readdirSync(join(example, 'environments')).flatMap((each) => {
    const { value } = readEnvironmentFile(readFileSync(join(example, 'environments', each), 'utf8'));
    return value === null ? [] : [value];
  });
  const name = environments.find(({ values }) => JSON.stringify(values ?? {}).includes('127.0.0.1'))?.name;
  const chain = resolveEnvironment(environments, name ?? '');
  const values = new Map(
    [...chain.values].map(([key, value]) => [
      key,
      typeof value.plain === 'string' && /^https?:/.test(value.plain)
        ? { ...value, plain: value.plain.replace(/^https?:\/\/[^/]+/, server.url) }
        : value,
    ]),
  );
  const given = new Map<string, string>();
  for (const { reference } of referencesOf(action)) {
    if (reference.source === 'output') given.set(reference.ref, 'SO-1042');
    if (reference.source === 'secret')
      await lab.secret(chain.secrets.get(reference.name) ?? reference.name, HEADER_SECRET);
  }
  const resolved = resolveValues(action, {
    environment: { ...chain, values },
    outputs: given,
    use: 'panel',
  });
  const preview = renderRequest(action, resolved);
  expect(preview.failures).toEqual([]);
  await lab.run(
    { request: { method: 'GET', url: server.url } },
    { action, values: resolved, environment: chain },
  );
  const secrets = (text: string): string =>
    text
      .replace(/<base64 of (.*?)>/, (_all, inner: string) =>
        Buffer.from(inner.replace(/\{\{secret\.[\w-]+\}\}/g, HEADER_SECRET)).toString('base64'),
      )
      .replace(/\{\{secret\.[\w-]+\}\}/g, HEADER_SECRET);
  expect(server.requests[0]).toBe(wireOf(preview, secrets));
});
