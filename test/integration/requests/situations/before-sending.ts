import type { BEFORE_SENDING } from './names.js';
import type { Place, Situation } from './situation.js';

/** A server that must never be called. */
async function untouched(at: Place): Promise<string> {
  return (await at.raw(() => undefined)).url;
}

const bearer = { auth: { kind: 'bearer', token: '{{secret.helpdesk-token}}' } };

/** What is known before anything is sent: nothing is. */
export const beforeSending: Readonly<Record<(typeof BEFORE_SENDING)[number], Situation>> = {
  'a value is missing': {
    class: 'unresolved-placeholder',
    sentence: /order_no/,
    hops: [],
    run: async (at) =>
      at.run({
        parameters: [{ name: 'order_no', type: 'string', required: true, description: 'The order' }],
        request: { method: 'GET', url: `${await untouched(at)}/{{order_no}}` },
      }),
  },
  'a value does not fit its type': {
    class: 'invalid-value',
    sentence: /count/,
    hops: [],
    run: async (at) =>
      at.run({
        parameters: [{ name: 'count', type: 'integer', description: 'How many', example: 'many' }],
        request: { method: 'GET', url: `${await untouched(at)}/?count={{count}}` },
      }),
  },
  'a URL that cannot be called': {
    class: 'invalid-url',
    sentence: /http and https/,
    hops: [],
    run: (at) => at.get('ftp://files.example.com/x'),
  },
  'a header that cannot be sent': {
    class: 'invalid-header',
    sentence: /secret helpdesk-token cannot stand in the header Authorization/,
    hops: [],
    run: async (at) => {
      await at.lab.secret('helpdesk-token', 'canary\r\nX-Evil: 1');
      return at.get(await untouched(at), bearer);
    },
  },
  'a secret is not set': {
    class: 'secret-missing',
    sentence: /helpdesk-token is not set/,
    hops: [],
    run: async (at) => at.get(await untouched(at), bearer),
  },
  'a secret is bound to another host': {
    class: 'secret-host',
    sentence: /may be sent to api\.example\.com, not to 127\.0\.0\.1:\d+\. Nothing was sent\./,
    hops: [],
    run: async (at) => {
      await at.lab.secret('helpdesk-token', 'canary-value-1', ['api.example.com']);
      return at.get(await untouched(at), bearer);
    },
  },
  'cancelled before it begins': {
    class: 'aborted',
    sentence: /was cancelled/,
    hops: [{ status: null, failure: { class: 'aborted' } }],
    run: async (at) =>
      at.run({ request: { method: 'GET', url: await untouched(at) } }, { signal: AbortSignal.abort() }),
  },
};
