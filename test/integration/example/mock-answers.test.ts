import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '@services/mocks/server';
import { startMock } from '@services/mocks/server';
import { readAction } from '@shared/action/read';
import { readMockFile } from '@shared/action/read-mock';

const example = join(import.meta.dirname, '../../../resources/example');
const texts = (folder: string) =>
  readdirSync(join(example, folder)).map((name) => ({
    name,
    text: readFileSync(join(example, folder, name), 'utf8'),
  }));

let mock: Mock;

beforeAll(async () => {
  const actions = texts('actions').flatMap(({ text }) => readAction(text).action ?? []);
  const mockFiles = new Map(
    texts('mocks').flatMap(({ name, text }) => {
      const { value } = readMockFile(text);
      return value ? [[name.replace('.mock.yaml', ''), value] as const] : [];
    }),
  );
  mock = await startMock({ api: () => ({ actions, mockFiles }), port: 0, latencyMs: 0 });
});

afterAll(() => mock.close());

const bearer = { Authorization: 'Bearer demo-token' };
const basic = { Authorization: `Basic ${btoa('helpdesk:demo-password')}` };
const key = { 'X-API-Key': 'demo-key' };
const TICKETS = '/crm/customers/90071992547409931/tickets?tag=printer&tag=error';

/** What a request needs beside its path: an object is sent as JSON, text as a form. */
type Sent = [path: string, headers: Record<string, string>, body?: object | string];

async function send(path: string, headers: Record<string, string>, body?: object | string) {
  if (body === undefined) return fetch(mock.url + path, { headers });
  const type = typeof body === 'string' ? 'application/x-www-form-urlencoded' : 'application/json';
  return fetch(mock.url + path, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

describe('the mock API of the example', () => {
  it.each<[...Sent, number, string]>([
    ['/crm/customers?email=jane%40example.com', bearer, undefined, 200, '"id": 90071992547409931'],
    [
      '/crm/customers?email=nobody%40example.com',
      bearer,
      undefined,
      404,
      'No customer has the e-mail nobody@',
    ],
    ['/crm/customers?email=jane%40example.com', {}, undefined, 401, 'invalid_token'],
    [
      '/crm/customers?email=jane%40example.com',
      { Authorization: 'Bearer other' },
      undefined,
      401,
      'invalid_token',
    ],
    [TICKETS, bearer, { description: 'Long enough', priority: 'high' }, 201, '"priority": "high"'],
    [
      TICKETS,
      bearer,
      { description: 'Long enough\nin two lines' },
      201,
      '"customer_id": "90071992547409931"',
    ],
    [TICKETS, bearer, { description: 'Broken' }, 422, 'too_short'],
    [TICKETS, bearer, { description: 'Same as yesterday.' }, 200, 'duplicate'],
    ['/crm/customers/12/tickets', bearer, { description: 'Long enough' }, 404, 'There is no customer 12.'],
    ['/products/availability?sku=PROD-12345', key, undefined, 200, '"available": 14, "price": 1299.90'],
    ['/products/availability?sku=PROD-99999', key, undefined, 404, 'PROD-99999'],
    ['/products/availability?sku=PROD-12345', {}, undefined, 403, 'not known'],
    ['/customers?email=jane%40example.com', bearer, undefined, 200, '"plan": "Pro"'],
    ['/customers?email=guest%40example.com', bearer, undefined, 200, '"error"'],
    ['/orders/SO-10428', bearer, undefined, 200, '"00340434161094042557"'],
    ['/orders/SO-10429', bearer, undefined, 429, 'rate_limited'],
    ['/orders/SO-10429', bearer, undefined, 200, 'delivered'],
    ['/orders/SO-00000', bearer, undefined, 404, 'There is no order SO-00000.'],
    ['/messages', basic, 'To=%2B14155550100&Body=x+%22y%22', 201, '"body": "x \\"y\\""'],
    ['/messages', basic, 'To=%2B14155550199', 400, '+14155550199 is no mobile number'],
    ['/messages', bearer, 'To=1', 401, 'credentials'],
    ['/returns', bearer, { order: 'SO-10428', reason: 'damaged' }, 201, '"pickup_on": null'],
    ['/returns', bearer, { order: 'SO-10001' }, 409, 'window_closed'],
    ['/orders/SO-10428/refunds', bearer, { conversation: 'conv_1' }, 202, '"conversation": "conv_1"'],
    ['/orders/SO-10429/refunds', bearer, {}, 200, 'rejected'],
  ])('%s with %j and %j: %i', async (path, headers, body, status, part) => {
    const answer = await send(path, headers, body);
    expect({ status: answer.status, text: await answer.text() }).toEqual({
      status,
      text: expect.stringContaining(part),
    });
  });

  it('sends JSON that reads as JSON, except where it breaks it on purpose', async () => {
    const order = await send('/orders/SO-10428', bearer);
    expect(await order.json()).toHaveProperty('order.status', 'on its way');
    const broken = await send('/orders/SO-66666', bearer);
    expect(broken.headers.get('content-type')).toContain('application/json');
    await expect(broken.json()).rejects.toThrow(SyntaxError);
    await expect(send('/products/availability?sku=PROD-50000', key)).rejects.toThrow();
  });
});
