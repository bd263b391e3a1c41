import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { TlsFacts } from '@shared/recording/recording.js';

/** When things happened on a socket, in ms of `performance.now()`; null: not, or not seen. */
export interface SocketTimes {
  created: number;
  lookedUp: number | null;
  connected: number | null;
  secured: number | null;
}

const times = new WeakMap<Socket, SocketTimes>();
const facts = new WeakMap<Socket, TlsFacts>();

/** Notes when the socket resolves its host, connects, and has negotiated TLS. */
export function watch(socket: Socket): SocketTimes {
  const noted: SocketTimes = { created: performance.now(), lookedUp: null, connected: null, secured: null };
  times.set(socket, noted);
  // TLS inside a proxy's tunnel begins on a connection that is already there.
  if (!socket.connecting) noted.connected = noted.created;
  socket.once('lookup', () => (noted.lookedUp = performance.now()));
  socket.once('connect', () => (noted.connected = performance.now()));
  if (socket instanceof TLSSocket) socket.once('secureConnect', () => (noted.secured = performance.now()));
  return noted;
}

export function timesOf(socket: Socket): SocketTimes | null {
  return times.get(socket) ?? null;
}

/** What a person needs to judge a TLS connection; null for a plain one. */
export function tlsFacts(socket: Socket): TlsFacts | null {
  if (!(socket instanceof TLSSocket)) return null;
  const known = facts.get(socket);
  if (known !== undefined) return known;
  const certificate = socket.getPeerCertificate();
  if (Object.keys(certificate).length === 0) return null;
  const read: TlsFacts = {
    protocol: socket.getProtocol() ?? '',
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    validTo: new Date(certificate.valid_to).toISOString(),
    names: (certificate.subjectaltname ?? '')
      .split(', ')
      .filter((name) => name !== '')
      .map((name) => name.replace(/^(DNS|IP Address):/, '')),
  };
  facts.set(socket, read);
  return read;
}

function nameOf(name: Partial<Record<'CN' | 'O', string | string[]>> | undefined): string {
  return [name?.CN ?? name?.O ?? ''].flat().join(', ');
}
