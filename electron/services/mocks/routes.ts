import type { Action } from '../../../shared/action/action.js';
import type { MockFile } from '../../../shared/action/schema/mock.js';

/** An action as its API answers it: a method, a path with names in it, and the mock file of the action. */
export interface Route {
  readonly action: string;
  readonly method: string;
  /** As people read it: `/customers/{{customer_id}}`. */
  readonly shown: string;
  /** Null when the action has no mock file. */
  readonly mock: MockFile | null;
  /** Names and values of the path's placeholders; null when the path is another. */
  match(path: string): ReadonlyMap<string, string> | null;
  /** Constant characters of the path: of two routes that match, the more exact one is asked first. */
  readonly exactness: number;
}

const PLACEHOLDER = /\{\{\s*([^{}]+?)\s*\}\}/g;

/** What any token endpoint answers (RFC 6749, 5.1); the mock file of the action may ask for this token. */
const TOKENS: MockFile = {
  actionbench: '1',
  answers: [
    {
      name: 'token',
      status: 200,
      headers: { 'Cache-Control': 'no-store' },
      body: {
        kind: 'json',
        text: '{"access_token":"demo-access-token","token_type":"Bearer","expires_in":3600}',
      },
    },
  ],
};

/** The routes of a workspace's actions; an action without a request has none. */
export function routesOf(actions: readonly Action[], mocks: ReadonlyMap<string, MockFile>): Route[] {
  return actions
    .flatMap(({ id, request }) => {
      if (!request) return [];
      const route = routeOf(id, request.method, request.url, mocks.get(id) ?? null);
      return request.auth?.kind === 'oauth2'
        ? [route, routeOf(id, 'POST', request.auth.tokenUrl, TOKENS)]
        : [route];
    })
    .sort((a, b) => b.exactness - a.exactness);
}

function routeOf(action: string, method: string, url: string, mock: MockFile | null): Route {
  const { path, based } = pathOf(url);
  const names: string[] = [];
  let exactness = 0;
  let pattern = '';
  let at = 0;
  for (const found of path.matchAll(PLACEHOLDER)) {
    names.push(found[1] as string);
    const constant = path.slice(at, found.index);
    exactness += constant.length;
    pattern += `${escaped(constant)}([^/]+?)`;
    at = found.index + found[0].length;
  }
  pattern += escaped(path.slice(at));
  exactness += path.length - at;
  // The base comes from an environment and may carry a path of its own, e.g. https://api.example.com/v2.
  const whole = new RegExp(`^${based ? '(?:/[^/]+)*?' : ''}${pattern}/?$`);
  return {
    action,
    method,
    shown: path,
    mock,
    exactness,
    match(requested) {
      const values = whole.exec(requested)?.slice(1);
      return values ? new Map(names.map((name, index) => [name, decoded(values[index] ?? '')])) : null;
    },
  };
}

/** The path of a URL template, without base, query and fragment; `based`: the base is a placeholder. */
function pathOf(url: string): { readonly path: string; readonly based: boolean } {
  const plain = url.trim().replace(/[?#].*$/s, '');
  const base = /^\{\{[^{}]*\}\}/.exec(plain);
  const rest = base
    ? plain.slice(base[0].length)
    : plain.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/^[^/]*/, '');
  const path = rest.startsWith('/') ? rest : `/${rest}`;
  return { path: path.length > 1 ? path.replace(/\/$/, '') : path, based: base !== null };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
