import type { Action } from '@shared/action/action.js';
import { normalHost } from '@shared/secrets/hosts.js';

/**
 * The hosts that an action sends its credentials to, as far as its text says them: a host that comes from an
 * environment is unknown here, and the person is asked at the first run.
 */
export function hostsOf({ request }: Action): readonly string[] {
  if (request === null) return [];
  const auth = request.auth;
  const urls = [request.url, ...(auth?.kind === 'oauth2' ? [auth.tokenUrl] : [])];
  return [...new Set(urls.flatMap((url) => writtenHost(url) ?? []))];
}

function writtenHost(url: string): string | null {
  const origin = /^\s*((?:https?:\/\/)?[^/?#]*)/i.exec(url)?.[1] ?? '';
  return origin === '' || origin.includes('{{') ? null : normalHost(origin);
}
