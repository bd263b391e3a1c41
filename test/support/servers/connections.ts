import type { Server as NetServer, Socket } from 'node:net';

/** A listening server whose connections a test can count and cut. */
export interface TestServer {
  readonly port: number;
  /** Connections taken so far, and those open now. */
  readonly taken: () => number;
  readonly open: () => number;
  /** Cuts every connection and stops listening. */
  readonly close: () => Promise<void>;
}

/** Makes a server listen on a free loopback port and keeps track of its connections. */
export async function listen(server: NetServer, port = 0): Promise<TestServer> {
  const sockets = new Set<Socket>();
  let taken = 0;
  server.on('connection', (socket) => {
    taken++;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return {
    port: address.port,
    taken: () => taken,
    open: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => {
        if (server.listening) server.close(() => resolve());
        else resolve();
      });
    },
  };
}
