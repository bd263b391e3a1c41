import type { ServerOptions } from 'node:https';
import type { Socket } from 'node:net';
import { expect, vi } from 'vitest';
import type { SenderOptions } from '@services/requests/send.js';
import type { Ran, RunInput } from '@services/runs/input.js';
import type { TestServer } from '../../../support/servers/connections.js';
import { type Answer, type HttpServer, startHttp } from '../../../support/servers/http.js';
import { type ActionParts, type Lab, openLab } from '../../../support/servers/lab.js';
import { type RawAnswer, type RawServer, startRaw } from '../../../support/servers/raw.js';
import type { Certificates } from './certificates.js';

/** One thing that can happen to a request, with what a person must then learn. */
export interface Situation {
  /** Several where the system decides. */
  readonly class: string | readonly string[];
  /** What the sentence says; null: nothing went wrong. */
  readonly sentence: RegExp | null;
  /** Every exchange that the recording holds, in order; of each what matters. */
  readonly hops: readonly Readonly<Record<string, unknown>>[];
  readonly run: (at: Place) => Promise<Ran>;
}

/** Where a situation happens: servers that are closed afterwards, and a sender that is held to letting go of all. */
export interface Place {
  readonly lab: Lab;
  readonly certificates: Certificates;
  readonly servers: TestServer[];
  readonly raw: (answer: RawAnswer | string, onConnect?: (socket: Socket) => void) => Promise<RawServer>;
  readonly http: (answer: Answer, tls?: ServerOptions) => Promise<HttpServer>;
  /** A sender with other options takes the place of the first. */
  readonly reopen: (options: SenderOptions) => Promise<void>;
  /** GET of a URL, within 30 s where time is not the point. */
  readonly get: (url: string, more?: Readonly<Record<string, unknown>>) => Promise<Ran>;
  readonly run: (parts: ActionParts, input?: Partial<RunInput>) => Promise<Ran>;
  /**
   * A run whose limit passes exactly when `reached` has happened and the run is in that phase: the clock of the deadline
   * is moved, so nothing depends on how fast the machine is.
   */
  readonly outOfTime: (
    parts: ActionParts,
    phase: 'connecting' | 'waiting' | 'downloading',
    reached: Promise<unknown>,
  ) => Promise<Ran>;
}

export const LIMIT_MS = 30_000;

export function openPlace(certificates: Certificates): Place & { readonly close: () => Promise<void> } {
  const servers: TestServer[] = [];
  let lab = openLab();
  const kept = <Server extends TestServer>(server: Server): Server => {
    servers.push(server);
    return server;
  };
  const run: Place['run'] = (parts, input) => lab.run(parts, input);
  return {
    get lab() {
      return lab;
    },
    certificates,
    servers,
    raw: async (answer, onConnect) => {
      const how: RawAnswer = typeof answer === 'string' ? (socket) => socket.end(answer, 'latin1') : answer;
      return kept(await startRaw(how, onConnect));
    },
    http: async (answer, tls) => kept(await startHttp(answer, tls)),
    reopen: async (options) => {
      await lab.close();
      lab = openLab(options);
    },
    get: (url, more = {}) => run({ request: { method: 'GET', url, timeoutMs: LIMIT_MS, ...more } }),
    run,
    outOfTime: async (parts, phase, reached) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      try {
        let entered = (): void => undefined;
        const inPhase = new Promise<void>((resolve) => (entered = resolve));
        const running = lab.run(parts, { onPhase: (now) => now === phase && entered() });
        await Promise.all([inPhase, reached]);
        vi.advanceTimersByTime(LIMIT_MS);
        const ran = await running;
        expect(vi.getTimerCount(), 'timers left behind').toBe(0);
        return ran;
      } finally {
        vi.useRealTimers();
      }
    },
    close: () => lab.close(),
  };
}

/** Class, sentence, hint and every recorded exchange; and that the recording can be kept and sent anywhere. */
export function expectSituation(situation: Situation, { recording }: Ran, lab: Lab): void {
  const { failure, hops } = recording;
  expect([situation.class].flat(), failure?.message).toContain(recording.class);
  if (situation.sentence === null) expect(failure).toBeNull();
  else {
    expect(failure?.class).toBe(recording.class);
    expect(failure?.message).toMatch(situation.sentence);
    expect(failure?.message).toMatch(/[.:]/);
    expect(failure?.hint).toMatch(/\.$/);
  }
  expect(hops).toMatchObject(situation.hops);
  expect(lab.recordings).toContain(recording);
  expect(JSON.parse(JSON.stringify(recording))).toEqual(recording);
}
