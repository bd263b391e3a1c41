import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FailureError } from '../../../shared/failure/failure.js';

/**
 * Listens on 127.0.0.1.
 * @param port 0 takes any free one
 * @returns the port taken
 * @throws FailureError `port-in-use`
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        new FailureError({
          class: 'port-in-use',
          message: taken
            ? `Port ${port} of this computer is in use by another program.`
            : `Port ${port} of this computer cannot be used (${error.code ?? 'unknown'}).`,
          hint: 'Choose another port, e.g. --port 0 for any free one, or end the other program.',
        }),
      );
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
