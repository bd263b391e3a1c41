import type { ClientRequest, IncomingMessage } from 'node:http';
import { AxiosHeaders, getAdapter, type InternalAxiosRequestConfig } from 'axios';
import type { Failure } from '@shared/failure/failure.js';
import type { HeaderLine, Phases, TlsFacts } from '@shared/recording/recording.js';
import { type Received, receive } from './answer/receive.js';
import { CANCELLED, bodyFailure, timeoutFailure } from './failures/answer.js';
import { exchangeFailure } from './failures/connect.js';
import type { FailureContext } from './failures/context.js';
import { causeOf } from './failures/error-code.js';
import type { Deadline } from './deadline.js';
import { PhaseClock } from './phase-clock.js';
import type { RunPhase } from './sent.js';
import type { Connections } from './wire/agents.js';
import { type ProxySettings, proxyFor } from './wire/proxy.js';
import { type Target, targetOf } from './wire/target.js';
import { exactTransport } from './wire/transport.js';
import type { WireHeader, WireRequest } from './wire/wire-request.js';

/** One request and its answer on the wire, unredacted. */
export interface Exchange {
  readonly request: WireRequest;
  readonly status: number | null;
  readonly statusText: string;
  readonly httpVersion: string | null;
  readonly responseHeaders: readonly HeaderLine[];
  /** Null when no answer came. */
  readonly body: Buffer | null;
  readonly cut: boolean;
  readonly phases: Phases;
  readonly remote: string | null;
  readonly tls: TlsFacts | null;
  readonly failure: Failure | null;
  /** A kept connection was already closed by the other side when the request went out: nobody saw it. */
  readonly stale: boolean;
}

export interface ExchangeHow {
  readonly connections: Connections;
  readonly proxy: ProxySettings;
  /** Bytes of a body kept in memory, after decompression. */
  readonly cap: number;
  readonly fresh: boolean;
  readonly deadline: Deadline;
  readonly onPhase?: ((phase: RunPhase) => void) | undefined;
}

/**
 * The adapter of axios, asked directly: what axios does around it (merging settings, transforming bodies) would change
 * bytes and costs a tenth of a request on loopback. Our transport sends, our deadline bounds.
 */
const send = getAdapter('http');

const SETTINGS = {
  maxRedirects: 0,
  proxy: false,
  decompress: false,
  responseType: 'stream',
  validateStatus: null,
  maxContentLength: -1,
  maxBodyLength: -1,
} as const satisfies Partial<InternalAxiosRequestConfig>;

/** Sends one request and receives its answer. Rejects only with a FailureError of class `invalid-url`. */
export async function exchange(wire: WireRequest, how: ExchangeHow): Promise<Exchange> {
  const target = targetOf(wire.url);
  const proxy = proxyFor(target, how.proxy);
  const request = proxy !== null && !target.secure ? withProxyCredentials(wire, proxy) : wire;
  const clock = new PhaseClock(how.onPhase);
  const context = (): FailureContext => ({
    ...target,
    proxy: proxy?.host ?? null,
    phase: clock.phase,
  });
  let response: IncomingMessage | null = null;
  let received: Received | null = null;
  let failure: Failure | null;
  try {
    response = await answerTo(request, target, proxy, how, clock);
    const answered = response;
    how.deadline.onStop(() => answered.destroy());
    clock.responded();
    received = await receive(response, how.cap, isBodyless(wire.method, response.statusCode ?? 0));
    failure = bodyFailure(received, target.host, how.cap);
  } catch (error) {
    failure = exchangeFailure(causeOf(error), context());
  }
  clock.ended();
  if (how.deadline.passed && received?.end !== 'whole') {
    failure = timeoutFailure(clock.phase, target.host, how.deadline.limitMs, received?.bytes.length ?? 0);
  } else if (how.deadline.cancelled && received?.end !== 'whole') failure = CANCELLED;
  return {
    request,
    status: response?.statusCode ?? null,
    statusText: response?.statusMessage ?? '',
    httpVersion: response?.httpVersion ?? null,
    responseHeaders: response === null ? [] : headerLines(response.rawHeaders),
    body: received?.bytes ?? null,
    cut: received !== null && (received.end === 'too-large' || received.end === 'broken'),
    phases: clock.phases(),
    remote: clock.remote,
    tls: clock.tls,
    failure,
    stale: failure?.class === 'reset' && clock.reused && response === null,
  };
}

function answerTo(
  request: WireRequest,
  target: Target,
  proxy: URL | null,
  how: ExchangeHow,
  clock: PhaseClock,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    let sent: ClientRequest | null = null;
    // A request that still waits for a connection says nothing when it is destroyed.
    how.deadline.onStop(() => {
      sent?.destroy();
      reject(new Error('Stopped'));
    });
    if (how.deadline.passed || how.deadline.cancelled) return;
    const overTls = proxy !== null && !target.secure ? proxy.protocol === 'https:' : target.secure;
    const transport = exactTransport({
      method: request.method,
      target,
      headers: request.headers,
      agent: how.connections.agentFor({
        secure: overTls,
        fresh: how.fresh,
        proxy: target.secure ? proxy : null,
      }),
      proxy,
      onRequest: (made: ClientRequest) => {
        sent = made;
        clock.follow(made);
        made.once('upgrade', (_response, socket) => {
          socket.destroy();
          // Node has already let go of the request, so destroying it would tell nobody.
          made.emit('error', Object.assign(new Error('Switched protocols'), { code: 'UPGRADED' }));
        });
      },
    });
    send({
      ...SETTINGS,
      url: request.url,
      method: request.method,
      headers: new AxiosHeaders(),
      data: request.body ?? undefined,
      transport,
    }).then(({ data }) => resolve(data as IncomingMessage), reject);
  });
}

/** A forward proxy is asked for the whole URL and reads its credentials from a header (RFC 9110, section 11.7.1). */
function withProxyCredentials(wire: WireRequest, proxy: URL): WireRequest {
  if (proxy.username === '' && proxy.password === '') return wire;
  const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  const header: WireHeader = {
    name: 'Proxy-Authorization',
    value: `Basic ${Buffer.from(pair).toString('base64')}`,
    auto: true,
    secret: true,
  };
  return { ...wire, headers: [...wire.headers, header] };
}

function headerLines(raw: readonly string[]): HeaderLine[] {
  const lines: HeaderLine[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2)
    lines.push({ name: raw[at] ?? '', value: raw[at + 1] ?? '' });
  return lines;
}

/** Answers that have no body whatever their headers say (RFC 9112, section 6.3). */
function isBodyless(method: string, status: number): boolean {
  return method === 'HEAD' || status === 204 || status === 304;
}
