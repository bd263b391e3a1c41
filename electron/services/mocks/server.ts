import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Action } from '../../../shared/action/action.js';
import type { Fault } from '../../../shared/action/faults.js';
import type { MockFile } from '../../../shared/action/schema/mock.js';
import { answerTo, said, type Reply } from './answer.js';
import { CONTROL, steer, type Steering } from './control.js';
import { sendReply } from './faults.js';
import { hostAllowed, mayControl } from './guard.js';
import { listen } from './listen.js';
import { DEFAULT_PORT } from './port.js';
import { readRequest, type MockRequest } from './request.js';
import { type Route, routesOf } from './routes.js';
import { spreadOf } from './spread.js';

/** What a mock answers for. */
export interface MockedApi {
  readonly actions: readonly Action[];
  /** By action id. */
  readonly mockFiles: ReadonlyMap<string, MockFile>;
}

export interface MockOptions {
  /** Called once, with the first request: a window that opens must not wait until every action was read. */
  readonly api: () => MockedApi;
  /** 0 takes any free port. Default 4780. */
  readonly port?: number;
  /** Goes wrong in this way with every answer of an action. */
  readonly fault?: Fault | null;
  /** Waits this long before every answer, instead of what the mock files say. */
  readonly latencyMs?: number | null;
  /** Lets latencies vary by up to a fifth, the same way for the same seed. */
  readonly seed?: number | null;
  /** Host names that a tunnel sends, besides 127.0.0.1 and localhost. */
  readonly allowHosts?: readonly string[];
  readonly onRequest?: (line: MockLine) => void;
}

/** One request that was answered. */
export interface MockLine {
  /** ISO 8601, UTC */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** Null for what the server said itself, and when nothing was answered. */
  readonly status: number | null;
  readonly action: string | null;
  readonly answer: string | null;
  readonly fault: Fault | null;
  readonly durationMs: number;
}

export interface Mock {
  /** `http://127.0.0.1:4780` */
  readonly url: string;
  /** For the header `x-actionbench-token` of the control routes; another one with every start. */
  readonly token: string;
  setFault(fault: Fault | null): void;
  close(): Promise<void>;
}

/**
 * Starts the mock API of a workspace on 127.0.0.1.
 * @throws FailureError `port-in-use`
 */
export async function startMock(options: MockOptions): Promise<Mock> {
  let routes: readonly Route[] | null = null;
  const routesNow = () => {
    const { actions, mockFiles } = options.api();
    return routesOf(actions, mockFiles);
  };
  const spread = spreadOf(options.seed ?? null);
  const token = randomBytes(24).toString('base64url');
  const steering: Steering = { fault: options.fault ?? null, served: new Map() };
  const ended = new AbortController();

  const reply = (request: MockRequest): Reply => {
    routes ??= routesNow();
    const answer = answerTo(routes, request, steering.served);
    if (!answer.by) return answer;
    const latencyMs = spread(options.latencyMs ?? answer.latencyMs);
    return { ...answer, latencyMs, fault: steering.fault ?? answer.fault };
  };

  const handle = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const started = performance.now();
    const at = new Date().toISOString();
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, ended.signal]);
    const request = await readRequest(message);
    const answer = decide(message, request);
    if (answer.latencyMs > 0) await setTimeout(answer.latencyMs, undefined, { signal });
    await sendReply(response, answer, signal);
    options.onRequest?.({
      at,
      method: message.method ?? '',
      path: message.url ?? '',
      status: response.headersSent ? response.statusCode : null,
      action: answer.by?.action ?? null,
      answer: answer.by?.answer ?? null,
      fault: answer.fault,
      durationMs: Math.round((performance.now() - started) * 10) / 10,
    });
  };

  const decide = (message: IncomingMessage, request: MockRequest | null): Reply => {
    if (!hostAllowed(message, options.allowHosts ?? [])) {
      return said(403, `The host ${message.headers.host ?? ''} is not allowed: pass it with --allow-host.`);
    }
    if (!request) return said(413, 'The body is larger than 16 MiB.');
    if (!request.path.startsWith(CONTROL)) return reply(request);
    return mayControl(message, token)
      ? steer(steering, request)
      : said(403, 'Control routes need the token of this start.');
  };

  const server = createServer((message, response) => {
    handle(message, response).catch(() => response.destroy());
  });
  const port = await listen(server, options.port ?? DEFAULT_PORT);
  // The port of a refusing server is free again: a connection finds nobody.
  if (options.fault === 'refuse') await close(server);
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    setFault(fault) {
      steering.fault = fault;
    },
    async close() {
      ended.abort();
      await close(server);
    },
  };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
