import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Action } from '@shared/action/action';
import { readMockFile } from '@shared/action/read-mock';
import { readAction } from '@shared/action/read';
import type { Fault } from '@shared/action/faults';
import type { MockFile } from '@shared/action/schema/mock';
import {
  startMock,
  type Mock,
  type MockedApi,
  type MockLine,
  type MockOptions,
} from '@services/mocks/server';

const ACTION = (id: string, method: string, url: string) => `actionbench: 1
id: ${id}
name: ${id}
kind: http
description: Does it.
request:
  method: ${method}
  url: "${url}"
`;

const LOOKUP = `actionbench: 1
answers:
  - name: known
    when: { query: { email: jane@example.com } }
    status: 200
    headers: { X-Request: "{{request.headers.x-id}}" }
    body:
      kind: json
      text: |
        {"id": 90071992547409931, "email": {{request.query.email}}, "said": "you asked \\"{{request.query.email}}\\"", "none": {{request.query.none}}}
  - name: many
    when: { query: { email: { matches: '^many(\\-all)?' } } }
    status: 200
    times: 1
    body: { kind: json, text: "[1, 2]" }
  - name: nobody
    when: { query: { email: { present: true } } }
    status: 404
    body: { kind: json, text: '{"error":"no such customer"}' }
`;

const TICKET = `actionbench: 1
requires:
  headers: { Authorization: Bearer right }
answers:
  - name: urgent
    when: { path: { outputs.lookup.customer_id: "7" }, body: { "$.priority": { oneOf: [high, urgent] } } }
    status: 201
    body: { kind: json, text: '{"for": {{request.path.outputs.lookup.customer_id}}, "id": {{request.body.ref.id}}, "tags": {{request.body.tags}}}' }
  - name: any
    status: 201
    body: { kind: text, text: "ok {{request.method}}" }
`;

let mock: Mock | null = null;
afterEach(async () => {
  await mock?.close();
  mock = null;
});

const action = (text: string): Action => {
  const read = readAction(text);
  if (!read.action) throw new Error(JSON.stringify(read.findings));
  return read.action;
};
const file = (text: string): MockFile => {
  const read = readMockFile(text);
  if (!read.value) throw new Error(JSON.stringify(read.findings));
  return read.value;
};

const ACTIONS = [
  action(ACTION('lookup', 'GET', '{{env.api}}/customers?email={{email}}')),
  action(ACTION('ticket', 'POST', '{{env.api}}/customers/{{outputs.lookup.customer_id}}/tickets')),
  action(ACTION('me', 'GET', 'https://api.example.com/v1/customers/me')),
  action(ACTION('customer', 'GET', 'https://api.example.com/v1/customers/{{customer}}')),
];

async function start(options: Partial<MockOptions> = {}, api: Partial<MockedApi> = {}): Promise<Mock> {
  const mockFiles = new Map([
    ['lookup', file(LOOKUP)],
    ['ticket', file(TICKET)],
    ['me', file('actionbench: 1\nanswers: [{ name: me, status: 200, body: { kind: text, text: me } }]')],
  ]);
  mock = await startMock({ api: () => ({ actions: ACTIONS, mockFiles, ...api }), port: 0, ...options });
  return mock;
}

describe('the mock API', () => {
  it('answers by the mock file, echoing the request with its digits and escapes', async () => {
    const { url } = await start();
    const known = await fetch(`${url}/customers?email=jane@example.com`, { headers: { 'x-id': 'r1' } });
    expect([known.status, known.headers.get('x-request'), known.headers.get('content-type')]).toEqual([
      200,
      'r1',
      'application/json',
    ]);
    expect(await known.text()).toBe(
      '{"id": 90071992547409931, "email": "jane@example.com", "said": "you asked \\"jane@example.com\\"", "none": null}\n',
    );
    const odd = await fetch(`${url}/customers?email=${encodeURIComponent('many"\n')}`);
    expect(await odd.text()).toBe('[1, 2]');
    const again = await fetch(`${url}/customers?email=many`);
    expect(again.status).toBe(404);
  });

  it('finds the route under a base path, and the more exact one first', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/base/v2/customers?email=jane@example.com`)).status).toBe(200);
    expect(await (await fetch(`${url}/v1/customers/me`)).text()).toBe('me');
  });

  it('asks for credentials, and matches path and body', async () => {
    const { url } = await start();
    const post = (path: string, body: string, token = 'Bearer right') =>
      fetch(url + path, {
        method: 'POST',
        body,
        headers: { Authorization: token, 'Content-Type': 'application/json' },
      });
    const denied = await post('/customers/7/tickets', '{}', 'Bearer wrong');
    expect([denied.status, denied.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    const urgent = await post('/customers/7/tickets', '{"priority":"high","ref":{"id":1.10},"tags":["a"]}');
    expect([urgent.status, await urgent.text()]).toEqual([201, '{"for": "7", "id": 1.10, "tags": ["a"]}']);
    expect(await (await post('/customers/8/tickets', 'not json')).text()).toBe('ok POST');
  });

  it('gives tokens where an action fetches them', async () => {
    const text = `${ACTION('crm', 'GET', '{{env.api}}/crm')}  auth:
    kind: oauth2
    tokenUrl: "{{env.api}}/oauth/token"
    clientId: me
    clientSecret: "{{secret.crm}}"
`;
    const { url } = await start({}, { actions: [action(text)] });
    const answer = await fetch(`${url}/oauth/token`, {
      method: 'POST',
      body: 'grant_type=client_credentials',
    });
    expect(await answer.json()).toMatchObject({ access_token: 'demo-access-token', token_type: 'Bearer' });
  });

  it('says which routes it knows, and what a file lacks', async () => {
    const { url } = await start();
    const nowhere = await fetch(`${url}/nowhere`);
    expect(nowhere.status).toBe(404);
    expect(await nowhere.text()).toContain(
      'GET /customers, GET /v1/customers/me, GET /v1/customers/{{customer}}, POST /customers/{{outputs.lookup.customer_id}}/tickets.',
    );
    expect(await (await fetch(`${url}/v1/customers/9`)).text()).toContain(
      'there is no mocks/customer.mock.yaml',
    );
    expect(await (await fetch(`${url}/customers`)).text()).toContain(
      'no answer in mocks/lookup.mock.yaml fits',
    );
  });

  it('tells each request', async () => {
    const lines: MockLine[] = [];
    const { url } = await start({ onRequest: (line) => lines.push(line) });
    await fetch(`${url}/customers?email=jane@example.com`);
    expect(lines).toMatchObject([
      {
        method: 'GET',
        path: '/customers?email=jane@example.com',
        status: 200,
        action: 'lookup',
        answer: 'known',
        fault: null,
      },
    ]);
  });

  it('refuses a taken port with a hint', async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    await expect(
      startMock({ api: () => ({ actions: [], mockFiles: new Map() }), port }),
    ).rejects.toMatchObject({
      failure: { class: 'port-in-use', hint: expect.stringContaining('--port 0') },
    });
  });

  it('is not stopped by a runaway pattern of a mock file', async () => {
    const evil =
      'actionbench: 1\nanswers: [{ name: a, status: 200, when: { query: { email: { matches: "(a+)+b" } } } }]';
    const { url } = await start({}, { mockFiles: new Map([['lookup', file(evil)]]) });
    expect((await fetch(`${url}/customers?email=${'a'.repeat(60)}`)).status).toBe(404);
  });
});

describe('its guards', () => {
  const status = (
    port: string,
    headers: Record<string, string>,
    path = '/customers?email=jane@example.com',
    method = 'GET',
  ) =>
    new Promise<number | undefined>((resolve, reject) => {
      httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it('checks the host', async () => {
    const { port } = new URL((await start({ allowHosts: ['tunnel.example'] })).url);
    expect(await status(port, { host: `localhost:${port}` })).toBe(200);
    expect(await status(port, { host: 'evil.example' })).toBe(403);
    expect(await status(port, { host: 'tunnel.example' })).toBe(200);
  });

  it('steers only with the token of this start, and never from a page', async () => {
    const { url, token } = await start();
    const { port } = new URL(url);
    const path = '/__actionbench/fault?name=status-500';
    expect(await status(port, {}, path, 'PUT')).toBe(403);
    expect(await status(port, { 'x-actionbench-token': 'x'.repeat(token.length) }, path, 'PUT')).toBe(403);
    expect(
      await status(port, { 'x-actionbench-token': token, origin: 'https://evil.example' }, path, 'PUT'),
    ).toBe(403);
    expect(await status(port, { 'x-actionbench-token': token }, path, 'PUT')).toBe(200);
    expect(await status(port, {})).toBe(500);
  });
});

describe('faults', () => {
  const get = async (fault: Fault, init: RequestInit = {}) => {
    const { url } = await start({ fault });
    return fetch(`${url}/customers?email=jane@example.com`, init);
  };

  it('answers with other statuses and bodies', async () => {
    expect((await get('status-500')).status).toBe(500);
    await mock?.close();
    const limited = await get('status-429');
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '2']);
    await mock?.close();
    const malformed = await get('malformed-json');
    expect(malformed.headers.get('content-type')).toBe('application/json');
    await expect(malformed.json()).rejects.toThrow(SyntaxError);
    await mock?.close();
    const html = await get('html-instead-of-json');
    expect([html.headers.get('content-type'), await html.text()]).toEqual([
      'text/html; charset=utf-8',
      expect.stringContaining('<html>'),
    ]);
    await mock?.close();
    expect(await (await get('empty-body')).text()).toBe('');
  });

  it('breaks the connection', async () => {
    await expect(get('reset')).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    await mock?.close();
    await expect(get('refuse')).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await mock?.close();
    const truncated = await get('truncated-body');
    expect(truncated.status).toBe(200);
    await expect(truncated.text()).rejects.toThrow();
    await mock?.close();
    await expect(get('timeout', { signal: AbortSignal.timeout(300) })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });

  it('trickles, and stops when the client goes', async () => {
    const slow = await get('slow', { signal: AbortSignal.timeout(500) });
    expect(slow.status).toBe(200);
    await expect(slow.text()).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('ends while a connection hangs', async () => {
    const { url } = await start({ fault: 'timeout' });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET /customers?email=a HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('connect', resolve));
    await mock?.close();
    await closed;
  });
});
