import type { Action } from './action.js';
import { DEFAULT_TIMEOUT_MS } from '../template/render/request.js';

/** Nobody waits longer than this for the answer to "does it let me in". */
const MOST_MS = 10_000;

/**
 * The action that asks for an address with nothing but the credential: a GET, which changes nothing, without the
 * action's headers, rows and body. It follows no redirect, so that a login page is not taken for an answer.
 * @param url a template; null: the action's own URL
 * @returns null where no GET can carry the credential: there is no request, no authentication, or it stands in a body
 */
export function credentialProbe(
  action: Action,
  url: string | null,
): { readonly withCredential: Action; readonly without: Action } | null {
  const auth = action.request?.auth;
  if (!action.request || !auth || auth.kind === 'none' || auth.kind === 'body') return null;
  const request = {
    method: 'GET' as const,
    url: url ?? action.request.url,
    timeoutMs: Math.min(MOST_MS, action.request.timeoutMs ?? DEFAULT_TIMEOUT_MS),
    followRedirects: false,
  };
  const bare = { ...action, safety: 'read' as const, outputs: [], response: {} };
  return {
    withCredential: { ...bare, request: { ...request, auth } },
    without: { ...bare, request },
  };
}
