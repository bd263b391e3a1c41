import type { Action } from '../../action/action.js';
import type { Auth } from '../../action/schema/request.js';
import type { Loss } from '../platform.js';
import type { Profile } from '../profile.js';
import { referencesIn } from './templates.js';
import { timingLosses } from './timing.js';

/** What of a request the platform has no field for. */
export function requestLosses(profile: Profile, action: Action): readonly Loss[] {
  const { request } = action;
  if (!request) return [];
  if (profile.carries.value === 'function') {
    return [
      {
        what: 'The request',
        becomes: 'your server makes it: method, URL, authentication, timeout and retries',
        path: ['request'],
      },
    ];
  }
  return [
    ...partLosses(profile, action),
    ...authLosses(profile, request.auth),
    ...timingLosses(profile, action),
  ];
}

function partLosses(profile: Profile, action: Action): readonly Loss[] {
  const { request } = action;
  const losses: Loss[] = [];
  if (!request) return losses;
  const sends = profile.carries.value === 'arguments';
  const parts = profile.parts?.value;
  if (profile.methods && !profile.methods.value.includes(request.method)) {
    losses.push({
      what: `Method ${request.method}`,
      becomes: `${profile.methods.value[0] ?? 'POST'}: your endpoint must take that`,
      path: ['request', 'method'],
      into: ['request', 'body'],
    });
  }
  if (profile.placeholders && !profile.placeholders.value.includes('url') && hasDynamicPath(request.url)) {
    losses.push({
      what: 'Placeholders in the URL',
      becomes: sends
        ? 'fields of the body; the URL is static'
        : 'rows of the query or fields of the body; the URL is static',
      path: ['request', 'url'],
      into: ['request', 'body'],
    });
  }
  if (parts && !parts.includes('query') && (request.query?.length ?? 0) > 0) {
    losses.push({
      what: 'Query parameters',
      becomes: sends
        ? 'the parameters under their own names; constant ones stand in the URL'
        : 'your endpoint adds them',
      path: ['request', 'query'],
      into: ['request', 'url'],
    });
  }
  if (parts && !parts.includes('headers') && (request.headers?.length ?? 0) > 0) {
    losses.push({ what: 'Headers', becomes: 'your endpoint adds them', path: ['request', 'headers'] });
  }
  if (sends && request.body && request.body.kind !== 'none') {
    losses.push({
      what: 'The shape of the body',
      becomes: 'the parameters as one JSON object: your endpoint builds the body',
      path: ['request', 'body'],
    });
  }
  return losses;
}

/** Whether a value of the conversation stands in the URL. Environment values are written into it. */
function hasDynamicPath(url: string): boolean {
  return referencesIn(url).some((reference) => reference.source !== 'environment');
}

const AUTH_NAMES: Readonly<Record<Auth['kind'], string>> = {
  none: 'No authentication',
  bearer: 'Bearer token',
  basic: 'User name and password',
  header: 'Credential in a header',
  query: 'Credential in the query',
  body: 'Credential in the body',
  oauth2: 'OAuth 2 client credentials',
};

function authLosses(profile: Profile, auth: Auth | undefined): readonly Loss[] {
  if (!auth || auth.kind === 'none' || !profile.auth || profile.auth.value.includes(auth.kind)) return [];
  const becomes =
    auth.kind === 'oauth2' && profile.auth.value.includes('bearer')
      ? 'a bearer token that you fetch and renew yourself'
      : 'your endpoint adds it: put a proxy of yours in front of the API';
  return [{ what: AUTH_NAMES[auth.kind], becomes, path: ['request', 'auth'] }];
}
