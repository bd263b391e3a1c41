import { setTimeout } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import type { TestServer } from './connections.js';

/** Timers that keep the process alive. */
export function timers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
}

/** Asserts that a run left no timer behind and, once the sender let go, no connection. */
export async function expectNothingLeft(
  before: number,
  servers: readonly TestServer[],
  close: () => Promise<void>,
): Promise<void> {
  // The runtime's own short timers (a look-up, a handshake) may end a moment later; ours would stay.
  for (let tries = 0; tries < 40 && timers() > before; tries += 1) await setTimeout(50);
  expect(timers(), 'timers left behind').toBeLessThanOrEqual(before);
  await close();
  await vi.waitFor(() => {
    for (const server of servers) expect(server.open(), 'connections left open').toBe(0);
  });
}
