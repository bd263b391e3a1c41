import type { Fault } from '../../../shared/action/faults.js';
import type { MockAnswer, MockFile } from '../../../shared/action/schema/mock.js';
import { holds } from './conditions.js';
import { echoesOf, fillHeader, fillJson, fillText, type Echoes } from './echo.js';
import type { MockRequest } from './request.js';
import type { Route } from './routes.js';

/** An answer ready to be sent. */
export interface Reply {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  readonly latencyMs: number;
  readonly fault: Fault | null;
  /** Who answered: the action and the name of its answer; null for what the server says itself. */
  readonly by: { readonly action: string; readonly answer: string } | null;
}

/** How often each answer that has `times` was given. */
export type Served = Map<MockAnswer, number>;

/** What the API behind the routes says to a request. */
export function answerTo(routes: readonly Route[], request: MockRequest, served: Served): Reply {
  let denied: Reply | null = null;
  const reached: Route[] = [];
  for (const route of routes) {
    const path = route.method === request.method ? route.match(request.path) : null;
    if (!path) continue;
    reached.push(route);
    if (!route.mock) continue;
    const echoes = echoesOf(request, path);
    const { requires } = route.mock;
    if (requires && !holds(requires, request, path)) {
      denied ??= deny(route, route.mock, echoes);
      continue;
    }
    const answer = route.mock.answers.find(
      (one) => holds(one.when ?? {}, request, path) && (served.get(one) ?? 0) < (one.times ?? Infinity),
    );
    if (!answer) continue;
    if (answer.times !== undefined) served.set(answer, (served.get(answer) ?? 0) + 1);
    const by = { action: route.action, answer: answer.name };
    return { ...filled(answer, route.mock, echoes), fault: answer.fault ?? null, by };
  }
  return denied ?? unknown(routes, reached, request);
}

function deny(route: Route, mock: MockFile, echoes: Echoes): Reply {
  const denied = mock.requires?.denied;
  const by = { action: route.action, answer: 'denied' };
  if (denied) return { ...filled(denied, mock, echoes), fault: null, by };
  const reply = said(401, 'The credentials are missing or wrong.');
  return { ...reply, headers: [...reply.headers, ['WWW-Authenticate', 'Bearer']], by };
}

type Written = Pick<MockAnswer, 'status' | 'headers' | 'body' | 'latencyMs'>;

function filled(
  { status, headers, body, latencyMs }: Written,
  mock: MockFile,
  echoes: Echoes,
): Omit<Reply, 'fault' | 'by'> {
  const written = Object.entries(headers ?? {}).map(
    ([name, value]) => [name, fillHeader(value, echoes)] as const,
  );
  const typed = written.some(([name]) => name.toLowerCase() === 'content-type');
  const type =
    body?.kind === 'json' ? 'application/json' : (body?.contentType ?? 'text/plain; charset=utf-8');
  return {
    status,
    headers: typed || !body ? written : [['Content-Type', type], ...written],
    body: body ? (body.kind === 'json' ? fillJson(body.text, echoes) : fillText(body.text, echoes)) : '',
    latencyMs: latencyMs ?? mock.latencyMs ?? 0,
  };
}

function unknown(routes: readonly Route[], reached: readonly Route[], { method, path }: MockRequest): Reply {
  const [first] = reached;
  if (first) {
    const why = first.mock
      ? `no answer in mocks/${first.action}.mock.yaml fits this request`
      : `there is no mocks/${first.action}.mock.yaml`;
    return said(404, `${method} ${path} is the action ${first.action}, but ${why}.`);
  }
  const known = routes
    .map((route) => `${route.method} ${route.shown}`)
    .sort()
    .join(', ');
  return said(
    404,
    `No action of this workspace calls ${method} ${path}. Known: ${known === '' ? 'none' : known}.`,
  );
}

/** What the server says in its own name. */
export function said(status: number, error: string): Reply {
  const headers = [['Content-Type', 'application/json']] as const;
  return { status, headers, body: JSON.stringify({ error }), latencyMs: 0, fault: null, by: null };
}
