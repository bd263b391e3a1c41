import type { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Phases, TlsFacts } from '@shared/recording/recording.js';
import type { RunPhase } from './sent.js';
import { timesOf, tlsFacts } from './wire/socket-facts.js';

/** Follows one exchange and says how long each of its phases took. */
export class PhaseClock {
  #phase: 'connecting' | 'waiting' | 'downloading' = 'connecting';
  #request: ClientRequest | null = null;
  #socket: Socket | null = null;
  #remote: string | null = null;
  #tls: TlsFacts | null = null;
  #readyAt: number | null = null;
  #respondedAt: number | null = null;
  #endedAt: number | null = null;

  constructor(private readonly onPhase: ((phase: RunPhase) => void) | undefined) {}

  get phase(): 'connecting' | 'waiting' | 'downloading' {
    return this.#phase;
  }

  get reused(): boolean {
    return this.#request?.reusedSocket ?? false;
  }

  get remote(): string | null {
    return this.#remote;
  }

  get tls(): TlsFacts | null {
    return this.#tls;
  }

  /** From now on the request's socket is watched. */
  follow(request: ClientRequest): void {
    this.#request = request;
    this.onPhase?.('connecting');
    request.once('socket', (socket) => {
      this.#socket = socket;
      const ready = (): void => this.ready(socket);
      if (request.reusedSocket) ready();
      else if (socket instanceof TLSSocket) socket.once('secureConnect', ready);
      else if (socket.connecting) socket.once('connect', ready);
      else ready();
    });
    // A response can only come once the head of it is here: the time axios needs after it is not the server's.
    request.once('response', () => (this.#respondedAt = performance.now()));
  }

  responded(): void {
    this.#phase = 'downloading';
    this.onPhase?.('downloading');
  }

  ended(): void {
    this.#endedAt = performance.now();
  }

  phases(): Phases {
    const times = this.#socket && !this.reused ? timesOf(this.#socket) : null;
    const { created = null, lookedUp = null, connected = null, secured = null } = times ?? {};
    return {
      dns: between(created, lookedUp),
      connect: between(lookedUp ?? created, connected),
      tls: between(connected, secured),
      wait: between(this.#readyAt, this.#respondedAt),
      download: between(this.#respondedAt, this.#endedAt),
      reused: this.reused,
    };
  }

  private ready(socket: Socket): void {
    this.#readyAt = performance.now();
    this.#remote =
      socket.remoteAddress === undefined ? null : `${socket.remoteAddress}:${socket.remotePort ?? 0}`;
    this.#tls = tlsFacts(socket);
    this.#phase = 'waiting';
    this.onPhase?.('waiting');
  }
}

/** In ms with one decimal: more would be noise. */
function between(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : Math.round((to - from) * 10) / 10;
}
