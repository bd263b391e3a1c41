import { isCredentialLine } from '@shared/recording/calls/credential-places.js';
import type { CalledResponse, ImportedCall } from '@shared/recording/imported-call.js';
import type { CurlRequest } from '../curl/curl-request.js';
import { shownVariables } from '../curl/variables.js';

/** A request, and what came back where that is known, as a call. */
export function callOf(request: CurlRequest, response: CalledResponse | null): ImportedCall {
  const { method, url, headers, user, body } = request;
  const lines = headers.map(({ name, value }) => ({
    name,
    value: shownVariables(value, isCredentialLine({ name, value })),
  }));
  const date = Date.parse(response?.headers.find(({ name }) => /^date$/i.test(name))?.value ?? '');
  return {
    name: null,
    toolId: null,
    at: Number.isNaN(date) ? null : new Date(date).toISOString(),
    platform: null,
    conversationId: null,
    arguments: null,
    request: {
      method: method.toUpperCase(),
      url: shownVariables(url, false),
      headers: user === null ? lines : [{ name: 'Authorization', value: basic(user) }, ...lines],
      body: body === null ? null : shownVariables(body, false),
    },
    response,
    error: null,
    durationMs: null,
    reachedConversation: 'unknown',
  };
}

/** A password that is a variable of the shell is the secret itself: nothing is known to encode. */
function basic({ name, password }: NonNullable<CurlRequest['user']>): string {
  const shown = shownVariables(password, true);
  if (shown !== password) return `Basic ${shown}`;
  return `Basic ${Buffer.from(`${shownVariables(name, false)}:${password}`).toString('base64')}`;
}
