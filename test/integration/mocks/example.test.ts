import { fromRoot } from '../../../scripts/vite/aliases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { readMockFile } from '@shared/action/read-mock';
import { startMock, type Mock } from '@services/mocks/server';
import { stemOf } from '@services/workspace/paths';
import { openWorkspace } from '@services/workspace/open';

let mock: Mock;
let answer: (method: string, path: string, init?: RequestInit) => Promise<Response>;

beforeAll(async () => {
  const { contents } = await openWorkspace(fromRoot('resources/example'));
  expect(contents.broken).toEqual([]);
  const actions = contents.actions.map(({ text, file }) => {
    const { action, findings } = readAction(text, file);
    if (!action) throw new Error(`${file}: ${findings[0]?.message ?? ''}`);
    return action;
  });
  const mockFiles = new Map(
    contents.mocks.map(({ text, file }) => {
      const { value, findings } = readMockFile(text);
      if (!value) throw new Error(`${file}: ${findings[0]?.message ?? ''}`);
      return [stemOf(file), value] as const;
    }),
  );
  mock = await startMock({ api: () => ({ actions, mockFiles }), port: 0, latencyMs: 0 });
  answer = (method, path, init = {}) => fetch(mock.url + path, { method, ...init });
});
afterAll(() => mock.close());

describe('the mock API of the example workspace', () => {
  it('serves every action that has a request', async () => {
    const known = await (await answer('GET', '/nowhere')).text();
    expect(known.match(/(GET|POST|PUT|PATCH|DELETE) \//g)!.length).toBeGreaterThanOrEqual(7);
  });

  it('checks the key and finds the product', async () => {
    const { contents } = await openWorkspace(fromRoot('resources/example'));
    const inventory = contents.actions.find(({ file }) => file.endsWith('check-inventory.action.yaml'))!;
    const url = readAction(inventory.text)
      .action!.request!.url.replace(/^\{\{[^}]*\}\}/, '')
      .replace(/\?.*$/, '');
    expect((await answer('GET', `${url}?sku=PROD-12345`)).status).toBe(403);
    const found = await answer('GET', `${url}?sku=PROD-12345`, { headers: { 'X-API-Key': 'demo-key' } });
    expect([found.status, await found.text()]).toEqual([200, expect.stringContaining('1299.90')]);
  });
});
