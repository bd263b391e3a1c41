import type { Rule } from '../rule.js';

const ITELLICO = 'https://docs.itellico.ai/build/tools/custom-api-actions';
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/i;
const PRIVATE =
  /^(?:10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2}|.*\.(?:local|internal|lan))$/i;

/** The host of a URL that is written out, without its port; null when a placeholder stands there. */
function literalHost(url: string): string | null {
  return (
    /^[a-z]+:\/\/(?:[^/@?#]*@)?(\[[^\]]*\]|[^:/?#{]+)(?::\d+)?(?:[/?#]|$)/i.exec(url.trim())?.[1] ?? null
  );
}

/** A URL of which nothing but the scheme is written yet. */
const NO_HOST = /^(?:[a-z]+:)?\/*$/i;

export const addressMissing: Rule = {
  id: 'address-missing',
  severity: 'error',
  title: 'The address names a host',
  why: 'Without a host the request has nowhere to go, on any platform.',
  example: {
    bad: 'request:\n  method: GET\n  url: https://',
    good: 'request:\n  method: GET\n  url: https://api.example.com/orders',
  },
  find: ({ texts }) =>
    texts
      .filter(({ part, text }) => (part === 'url' || part === 'button') && NO_HOST.test(text.trim()))
      .map(({ path }) => ({ path, message: 'The address has no host yet: write where it leads.' })),
};

export const httpsOnly: Rule = {
  id: 'https-only',
  severity: 'error',
  title: 'Actions call https:// addresses',
  why: 'An http:// address sends the customer’s data and your credential in the open, and most platforms refuse it.',
  source: ITELLICO,
  example: {
    bad: 'request:\n  method: GET\n  url: http://api.example.com/orders',
    good: 'request:\n  method: GET\n  url: https://api.example.com/orders',
  },
  find: ({ action }) => {
    const url = action.request?.url.trim() ?? '';
    const host = literalHost(url);
    if (!/^http:\/\//i.test(url) || (host !== null && LOOPBACK.test(host))) return [];
    return [
      {
        path: ['request', 'url'],
        message: 'This address is not encrypted: call it with https://.',
        fix: {
          title: 'Write https://',
          edits: [{ kind: 'set', path: ['request', 'url'], value: url.replace(/^http:/i, 'https:') }],
        },
      },
    ];
  },
};

export const productionHttps: Rule = {
  id: 'production-https',
  severity: 'error',
  title: 'Production addresses begin with https://',
  why: 'The production environment is what customers reach: it must never send their data in the open.',
  source: ITELLICO,
  example: {
    bad: 'request:\n  method: GET\n  url: "{{env.plain_api}}/orders"',
    good: 'request:\n  method: GET\n  url: "{{env.api}}/orders"',
  },
  find: ({ references, workspace }) =>
    references.flatMap(({ reference, text, span }) => {
      if (reference.source !== 'environment' || text.part !== 'url' || span.from !== 0) return [];
      return workspace.environments
        .filter(({ production, values }) => {
          const value = values?.[reference.name];
          return production === true && typeof value === 'string' && /^http:\/\//i.test(value.trim());
        })
        .map(({ name }) => ({
          path: text.path,
          span,
          message: `${reference.ref} of the environment ${name} begins with http://: production needs https://.`,
        }));
    }),
};

export const publicHost: Rule = {
  id: 'public-host',
  severity: 'warning',
  title: 'The address can be reached from the internet',
  why: 'A platform calls from its own machines: localhost and addresses of your network do not exist there. Use an environment value, and a tunnel such as ngrok while you develop.',
  source: 'https://docs.botphonic.ai/docs/build/actions/custom-http-action',
  example: {
    bad: 'request:\n  method: GET\n  url: http://localhost:3000/orders',
    good: 'request:\n  method: GET\n  url: "{{env.api}}/orders"',
  },
  find: ({ action }) => {
    const host = literalHost(action.request?.url ?? '');
    if (host === null || !(LOOPBACK.test(host) || PRIVATE.test(host))) return [];
    const message = `No platform can reach ${host}: write an environment value, and a public address or tunnel in it.`;
    return [{ path: ['request', 'url'], message }];
  },
};
