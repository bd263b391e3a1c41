import type { Identity } from '../../../support/servers/certificates.js';
import { json } from '../../../support/servers/http.js';
import type { CONNECTING } from './names.js';
import { LIMIT_MS, type Place, type Situation } from './situation.js';

/** A server with this certificate, asked by a sender that trusts the lab's own authority. */
async function over(at: Place, identity: Identity, more: Readonly<Record<string, unknown>> = {}) {
  const { ca } = at.certificates;
  await at.reopen({ tls: { ca: [ca] } });
  const server = await at.http((_request, response) => json(response, {}), {
    cert: identity.cert,
    key: identity.key,
    ...more,
  });
  return at.get(server.url);
}

/** Nothing came, and the recording says where it ended. */
const nothing = (failure: string) => ({
  kind: 'request',
  status: null,
  responseHeaders: [],
  responseBody: null,
  phases: { wait: null, download: null, reused: false },
  failure: { class: failure },
});

export const connecting: Readonly<Record<(typeof CONNECTING)[number], Situation>> = {
  'no such host': {
    class: 'dns',
    sentence: /no-such-host\.invalid/,
    hops: [{ ...nothing('dns'), remote: null }],
    run: (at) => at.get('http://no-such-host.invalid/orders'),
  },
  'connection refused': {
    class: 'refused',
    sentence: /127\.0\.0\.1:\d+ refused the connection/,
    hops: [{ ...nothing('refused'), remote: null }],
    run: async (at) => {
      const server = await at.raw(() => undefined);
      await server.close();
      return at.get(server.url);
    },
  },
  'address unreachable': {
    // Which of the two depends on the routes of the machine.
    class: ['unreachable', 'timeout-connect'],
    sentence: /255\.255\.255\.255/,
    hops: [{ status: null, remote: null }],
    run: (at) => at.get('http://255.255.255.255:9/', { timeoutMs: 1500 }),
  },
  'no connection in time': {
    class: 'timeout-connect',
    sentence: new RegExp(`did not take the connection within ${LIMIT_MS} ms`),
    hops: [nothing('timeout-connect')],
    run: async (at) => {
      let taken = (): void => undefined;
      const connected = new Promise<void>((resolve) => (taken = resolve));
      // A TLS handshake that never ends.
      const { url } = await at.raw(
        () => undefined,
        () => taken(),
      );
      const request = { method: 'GET', url: url.replace('http:', 'https:'), timeoutMs: LIMIT_MS };
      return at.outOfTime({ request }, 'connecting', connected);
    },
  },
  'proxy unreachable': {
    class: 'proxy',
    sentence: /The proxy 127\.0\.0\.1:\d+ cannot be reached/,
    hops: [nothing('proxy')],
    run: async (at) => {
      const server = await at.raw(() => undefined);
      await server.close();
      await at.reopen({ proxy: { http: server.url, https: null, except: [] } });
      return at.get('http://api.example.test/');
    },
  },
  'expired certificate': {
    class: 'tls-expired',
    sentence: /certificate of 127\.0\.0\.1:\d+ expired/,
    hops: [nothing('tls-expired')],
    run: (at) => over(at, at.certificates.expired),
  },
  'certificate for another name': {
    class: 'tls-name',
    sentence: /is for api\.example\.com, not for 127\.0\.0\.1/,
    hops: [nothing('tls-name')],
    run: (at) => over(at, at.certificates.otherName),
  },
  'self-signed certificate': {
    class: 'tls-untrusted',
    sentence: /self-signed/,
    hops: [nothing('tls-untrusted')],
    run: (at) => over(at, at.certificates.selfSigned),
  },
  'unknown issuer': {
    class: 'tls-untrusted',
    sentence: /issuer is unknown/,
    hops: [nothing('tls-untrusted')],
    run: (at) => over(at, at.certificates.stranger),
  },
  'client certificate required': {
    class: 'tls-client-certificate',
    sentence: /want a client certificate/,
    hops: [{ status: null, failure: { class: 'tls-client-certificate' } }],
    // In TLS 1.3 the refusal comes after the handshake and may be overtaken by the closing.
    run: (at) =>
      over(at, at.certificates.good, {
        requestCert: true,
        rejectUnauthorized: true,
        ca: at.certificates.authority.cert,
        maxVersion: 'TLSv1.2',
      }),
  },
  'no TLS on that port': {
    class: 'tls-failed',
    sentence: /does not speak TLS/,
    hops: [nothing('tls-failed')],
    run: async (at) => {
      const { url } = await at.http((_request, response) => json(response, {}));
      return at.get(url.replace('http:', 'https:'));
    },
  },
  'reset when connected': {
    class: 'reset',
    sentence: /closed the connection/,
    hops: [{ status: null, responseBody: null, failure: { class: 'reset' } }],
    run: async (at) =>
      at.get(
        (
          await at.raw(
            () => undefined,
            (socket) => socket.resetAndDestroy(),
          )
        ).url,
      ),
  },
};
