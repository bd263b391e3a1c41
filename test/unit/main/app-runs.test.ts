import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { AppRuns, type AppRunsParts } from '../../../electron/main/house/app-runs.js';
import type { Input } from '@shared/ipc/contract.js';
import { memorySecrets } from '@services/secrets/memory.js';
import { lineOf } from '@services/logs/line.js';
import { openBodies } from '@services/bodies/open.js';
import { type HttpServer, json, startHttp } from '../../support/servers/http.js';

let server: HttpServer;
let runs: AppRuns;
const bodies = openBodies();

afterEach(async () => {
  await runs.close();
  await server.close();
});

afterAll(() => bodies.end());

async function open(): Promise<void> {
  server = await startHttp((_request, response) => json(response, {}));
  const environments = [
    { name: 'staging', production: false },
    { name: 'live', production: true },
  ].map((file) => ({ file: { actionbench: '1', ...file } }));
  runs = new AppRuns({
    workspaces: {
      current: () => Promise.resolve({ contents: { workspace: {}, actions: [] } }),
      environmentsOf: () => environments,
    },
    secrets: { store: () => Promise.resolve(memorySecrets()) },
    bodies: () => bodies,
    logs: () => Promise.resolve({ append: () => Promise.resolve(), line: lineOf }),
    network: () => Promise.resolve({}),
    tell: vi.fn(),
  } as unknown as AppRunsParts);
}

const asked = (method: string, environment: string, confirmed: boolean): Input<'run.start'> => ({
  runId: `${method} ${environment}`,
  text: JSON.stringify({
    actionbench: 1,
    id: 'order',
    name: 'Order',
    kind: 'http',
    request: { method, url: server.url },
  }),
  environment,
  given: {},
  outputs: {},
  findings: [],
  confirmed,
});

it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
  'sends no %s to production that nobody confirmed, whatever the window says',
  async (method) => {
    await open();
    await expect(runs.start(asked(method, 'live', false))).rejects.toMatchObject({
      failure: {
        class: 'unconfirmed',
        message: expect.stringMatching(/"Order" changes something in production/),
      },
    });
    expect(server.taken()).toBe(0);
    const { recording } = await runs.start(asked(method, 'live', true));
    expect(recording.class).toBe('ok');
  },
);

it('asks for no confirmation to read, or elsewhere than in production', async () => {
  await open();
  expect((await runs.start(asked('GET', 'live', false))).recording.class).toBe('ok');
  expect((await runs.start(asked('DELETE', 'staging', false))).recording.class).toBe('ok');
});
