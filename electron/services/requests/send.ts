import { type Failure, toFailure } from '@shared/failure/failure.js';
import type { SecretPiece } from '@shared/template/piece.js';
import type { RenderedRequest } from '@shared/template/rendered.js';
import { attempt, type AttemptHow, type Attempted } from './attempt.js';
import { startDeadline } from './deadline.js';
import { CANCELLED } from './failures/answer.js';
import { hopOf, type Step } from './hop.js';
import { readToken, type Token, tokenRequest, Tokens } from './oauth.js';
import type { Masked } from './redact/redactor.js';
import { Redactors } from './redact/redactors.js';
import { nextAttempt } from './retry.js';
import { readSecrets, type RunSecrets, TOKEN } from './secrets-of-run.js';
import type { SendHow, Sender, Sent } from './sent.js';
import { type Connections, openConnections } from './wire/agents.js';
import { type ProxySettings, proxyFromVariables } from './wire/proxy.js';
import { readTlsFiles, type TlsFiles } from './wire/tls-files.js';
import { wireRequest } from './wire/wire-request.js';
import { sleep } from './sleep.js';

export interface SenderOptions {
  /** Bytes of a body kept in memory, after decompression. Default 64 MiB. */
  readonly bodyCap?: number;
  /** Characters of a body kept in the recording. Default 1 MiB. */
  readonly recordedCap?: number;
  /** Default: `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` of this process. */
  readonly proxy?: ProxySettings;
  readonly tls?: TlsFiles;
}

/**
 * Opens what sends requests: one for a workspace, so that connections and tokens are kept between runs.
 * @throws FailureError `unreadable-file` for certificate files
 */
export function createSender(options: SenderOptions = {}): Sender {
  const house: House = {
    connections: openConnections(readTlsFiles(options.tls ?? {})),
    tokens: new Tokens(),
    redactors: new Redactors(),
    proxy: options.proxy ?? proxyFromVariables(process.env),
    bodyCap: options.bodyCap ?? 64 * 2 ** 20,
    recordedCap: options.recordedCap ?? 2 ** 20,
  };
  return {
    send: (request, how) => new Run(request, how, house).send(),
    redactor: () => house.redactors.with([]),
    close() {
      house.tokens.clear();
      house.redactors.clear();
      house.connections.close();
    },
  };
}

/** RFC 9110, section 9.2.1. */
const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

interface House {
  readonly connections: Connections;
  readonly tokens: Tokens;
  readonly redactors: Redactors;
  readonly proxy: ProxySettings;
  readonly bodyCap: number;
  readonly recordedCap: number;
}

/** One request from its secrets to its last answer. */
class Run {
  readonly #began = performance.now();
  readonly #steps: Step[] = [];
  readonly #masked: Masked[] = [];
  #token: Token | null = null;
  #grant: string | null = null;

  constructor(
    private readonly request: RenderedRequest,
    private readonly how: SendHow,
    private readonly house: House,
  ) {
    for (const proxy of [house.proxy.http, house.proxy.https]) {
      const password = /:\/\/[^/@]*:([^/@]+)@/.exec(proxy ?? '')?.[1];
      if (password !== undefined)
        this.#masked.push({ secret: decodeURIComponent(password), shown: '{{proxy password}}' });
    }
  }

  async send(): Promise<Sent> {
    let attempted: Attempted | null = null;
    let failure: Failure | null;
    try {
      const secrets = await readSecrets(this.request, this.how.readSecret);
      this.#masked.push(...secrets.masked);
      failure = secrets.failure;
      attempted = failure === null ? await this.attempts(secrets) : null;
      failure ??= attempted?.failure ?? null;
    } catch (error) {
      failure = toFailure(error);
    }
    return this.sent(attempted, failure);
  }

  private async attempts(secrets: RunSecrets): Promise<Attempted> {
    const { retry, signal } = this.how;
    const { timeoutMs } = this.request;
    let attempted = await this.attempt(secrets, 'request', timeoutMs);
    for (let done = 1; retry !== null; done++) {
      const last = { ...attempted.last, failure: attempted.failure };
      const next = nextAttempt(retry, done, last, { timeoutMs, now: Date.now() });
      if (next === null) break;
      if (!(await sleep(next.waitMs, signal))) return { ...attempted, failure: CANCELLED };
      attempted = await this.attempt(secrets, 'retry', next.limitMs);
    }
    return attempted;
  }

  /** One attempt within its own deadline: token, request, redirects, and once more with a new token after 401. */
  private async attempt(secrets: RunSecrets, kind: 'request' | 'retry', limitMs: number): Promise<Attempted> {
    const { followRedirects, onPhase, safety } = this.how;
    const deadline = startDeadline(limitMs, this.how.signal);
    const how: AttemptHow = {
      connections: this.house.connections,
      proxy: this.house.proxy,
      cap: this.house.bodyCap,
      fresh: safety !== 'read' || !SAFE_METHODS.has(this.request.method),
      deadline,
      followRedirects,
      masked: this.#masked,
      onPhase,
      onStep: (step) => this.#steps.push(step),
    };
    try {
      const fetched = this.request.oauth !== undefined && (await this.fetchToken(secrets, how));
      const attempted = await attempt(this.wire(secrets), kind, how);
      if (this.#grant === null || fetched || attempted.last.status !== 401) return attempted;
      this.house.tokens.forget(this.#grant);
      await this.fetchToken(secrets, how);
      return await attempt(this.wire(secrets), 'retry', how);
    } finally {
      deadline.end();
    }
  }

  /** True when the token was asked for now, false when a kept one serves. */
  private async fetchToken(secrets: RunSecrets, how: AttemptHow): Promise<boolean> {
    const { oauth } = this.request;
    if (oauth === undefined) return false;
    const { request, grant } = tokenRequest(oauth, this.secretOf(secrets));
    this.#grant = grant;
    const kept = this.house.tokens.get(grant);
    this.#token = kept;
    if (kept === null) {
      const { last } = await attempt(request, 'token', { ...how, fresh: true, followRedirects: false });
      this.#token = readToken(last);
      this.house.tokens.keep(grant, this.#token);
    }
    for (const secret of [this.#token?.value ?? '', ...(this.#token?.others ?? [])]) {
      this.#masked.push({ secret, shown: `{{secret.${TOKEN}}}` });
    }
    return kept === null;
  }

  private wire(secrets: RunSecrets) {
    return wireRequest(this.request, this.secretOf(secrets));
  }

  private secretOf(secrets: RunSecrets): (piece: SecretPiece) => string {
    return (piece) =>
      this.#token !== null && piece.entry === TOKEN
        ? this.#token.value
        : (secrets.byEntry.get(piece.entry)?.value ?? '');
  }

  private sent(attempted: Attempted | null, failure: Failure | null): Sent {
    const redactor = this.house.redactors.with(this.#masked);
    const last = attempted?.last;
    return {
      hops: this.#steps.map((step) => hopOf(step, redactor, this.house.recordedCap)),
      status: last?.status ?? null,
      headers: last?.responseHeaders ?? [],
      body: last?.body ?? null,
      cut: last?.cut ?? false,
      failure: failure === null ? null : redactor.deep(failure),
      durationMs: Math.round((performance.now() - this.#began) * 10) / 10,
      redactor,
    };
  }
}
