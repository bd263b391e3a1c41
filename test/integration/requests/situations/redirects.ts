import { expect } from 'vitest';
import { json } from '../../../support/servers/http.js';
import { DESTINATIONS, type RedirectName, REDIRECTS, type WRONG_REDIRECTS } from './names.js';
import { LIMIT_MS, type Place, type Situation } from './situation.js';

const SECRET = 'canary-situation-7f3a';

/** A POST with a bearer token and a secret in its body, sent on by `status`. */
async function sentOn(at: Place, status: number, to: (typeof DESTINATIONS)[number]) {
  const { good, ca } = at.certificates;
  await at.reopen({ tls: { ca: [ca] } });
  await at.lab.secret('token', SECRET);
  const answer = () =>
    at.http((request, response) => json(response, { method: request.method, body: request.body }));
  const destination = to === 'the same host' ? null : await answer();
  const origin = await at.http(
    (request, response) =>
      request.url === '/from'
        ? response.writeHead(status, { location: `${destination?.url ?? ''}/to` }).end()
        : json(response, { method: request.method, body: request.body }),
    to === 'http from https' ? { cert: good.cert, key: good.key } : undefined,
  );
  const ran = await at.run({
    request: {
      method: 'POST',
      url: `${origin.url}/from`,
      timeoutMs: LIMIT_MS,
      auth: { kind: 'bearer', token: '{{secret.token}}' },
      body: { kind: 'json', text: '{"key":"{{secret.token}}","kept":1}' },
    },
  });
  const arrived = (destination ?? origin).seen.at(-1);
  const stays = destination === null;
  expect(arrived?.headers['authorization']).toBe(stays ? `Bearer ${SECRET}` : undefined);
  const body = stays ? `{"key":"${SECRET}","kept":1}` : '{"key":"","kept":1}';
  expect(arrived).toMatchObject(
    status === 307 || status === 308 ? { method: 'POST', body } : { method: 'GET', body: '' },
  );
  expect(JSON.stringify(ran)).not.toContain(SECRET);
  return ran;
}

function redirect(status: number, to: (typeof DESTINATIONS)[number]): Situation {
  const keeps = status === 307 || status === 308;
  const credentials = ['Authorization', ...(keeps ? ['body {{secret.token}}'] : [])];
  return {
    class: 'ok',
    sentence: null,
    hops: [
      { kind: 'request', method: 'POST', status, dropped: [] },
      {
        kind: 'redirect',
        method: keeps ? 'POST' : 'GET',
        status: 200,
        dropped: to === 'the same host' ? [] : expect.arrayContaining(credentials),
      },
    ],
    run: (at) => sentOn(at, status, to),
  };
}

export const redirects = Object.fromEntries(
  REDIRECTS.flatMap((status) => DESTINATIONS.map((to) => [`${status} to ${to}`, redirect(status, to)])),
) as Readonly<Record<RedirectName, Situation>>;

/** A server that sends on to what `location` says of each path. */
async function leading(at: Place, location: (path: string) => string | undefined) {
  const { url } = await at.http((request, response) => {
    const to = location(request.url);
    response.writeHead(302, to === undefined ? {} : { location: to }).end();
  });
  return at.get(`${url}/0`);
}

export const wrongRedirects: Readonly<Record<(typeof WRONG_REDIRECTS)[number], Situation>> = {
  'redirect without an address': {
    class: 'bad-redirect',
    sentence: /answered 302, a redirect, without saying where to/,
    hops: [{ status: 302 }],
    run: (at) => leading(at, () => undefined),
  },
  'redirect to another scheme': {
    class: 'bad-redirect',
    sentence: /redirects to "ftp:\/\/files\.example\.com\/", which cannot be called/,
    hops: [{ status: 302 }],
    run: (at) => leading(at, () => 'ftp://files.example.com/'),
  },
  'redirects in a circle': {
    class: 'too-many-redirects',
    sentence: /in a circle/,
    hops: [{ status: 302 }, { status: 302 }],
    run: (at) => leading(at, (path) => (path === '/0' ? '/1' : '/0')),
  },
  'too many redirects': {
    class: 'too-many-redirects',
    sentence: /redirected 20 times/,
    hops: Array.from({ length: 21 }, () => ({ status: 302 })),
    run: (at) => leading(at, (path) => `/${Number(path.slice(1)) + 1}`),
  },
  'redirects beyond the limit': {
    class: 'timeout-first-byte',
    sentence: /did not begin to answer within/,
    hops: [{ status: 302 }, { status: null, failure: { class: 'timeout-first-byte' } }],
    run: async (at) => {
      let second = (): void => undefined;
      const reached = new Promise<void>((resolve) => (second = resolve));
      // The second answer never comes: one limit bounds the whole chain.
      const { url } = await at.http((request, response) => {
        if (request.url === '/0') response.writeHead(302, { location: '/1' }).end();
        else second();
      });
      const request = { method: 'GET', url: `${url}/0`, timeoutMs: LIMIT_MS };
      return at.outOfTime({ request }, 'waiting', reached);
    },
  },
};
