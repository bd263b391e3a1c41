import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLogs, type LogStore } from '@services/logs/store';
import { memorySecrets } from '@services/secrets/memory';
import type { SecretStore } from '@services/secrets/store';
import { FailureError } from '@shared/failure/failure';
import { AppImports } from '../../../electron/main/house/imports/app-imports';
import { importParts } from '../../support/import-parts';
import { callLogs, har } from './call-logs';

const CANARY = 'invented-canary-90210';
const action = (id: string, name: string, url: string, method = 'GET') =>
  `actionbench: 1\nid: ${id}\nname: ${name}\nkind: http\nparameters: [{ name: order_no, type: string, description: The order, required: true }]\nrequest: { method: ${method}, url: "${url}" }\n`;
const DOCUMENTS = [
  action('look-up-order', 'Look up order', 'https://api.example.com/orders/{{order_no}}'),
  action('file-ticket', 'File ticket', '{{env.api}}/tickets', 'POST'),
];

let folder: string;
let logs: LogStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-calls-'));
  logs = openLogs(join(folder, 'log.db'));
});
afterEach(async () => {
  await logs.close();
  await rm(folder, { recursive: true });
});

function imports(more: { readonly store?: SecretStore; readonly personal?: object } = {}) {
  const store = more.store ?? memorySecrets();
  const progress: number[] = [];
  const cancelAt = { done: Infinity };
  const made: AppImports = new AppImports({
    ...importParts(),
    workspaces: {
      current: () =>
        Promise.resolve({
          contents: {
            actions: DOCUMENTS.map((text, index) => ({
              file: `actions/${index}.action.yaml`,
              text,
              hash: '',
            })),
            environments: [],
            workspace: { personal: more.personal },
          },
        } as never),
      refresh: () => Promise.reject(new Error('nothing is written')),
    },
    secrets: { store: () => Promise.resolve(store) },
    logs: () => Promise.resolve(logs),
    progress: (handle, done) => {
      progress.push(done);
      if (done >= cancelAt.done) made.cancel(handle);
    },
  });
  return { made, store, progress, cancelAt };
}
const window = { shown: 'all', from: 0, count: 100 } as const;
const total = async () => (await logs.count({})).count;

/** A transcript with so many calls of one tool. */
const retell = (count: number, name = 'look_up_order') =>
  JSON.stringify({
    call_id: 'call_7f',
    start_timestamp: 1763633472000,
    transcript_with_tool_calls: Array.from({ length: count }, (_, index) => [
      {
        role: 'tool_call_invocation',
        tool_call_id: `t${index}`,
        name,
        arguments: `{"order_no":"SO-${index}"}`,
      },
      { role: 'tool_call_result', tool_call_id: `t${index}`, content: '{"state":"shipped"}' },
    ]).flat(),
  });

describe('calls in the window', () => {
  it.each(Object.entries(callLogs))('of %s are shown and logged', async (_id, text) => {
    const { made } = imports();
    const { handle, calls, actions } = await made.preview(text);
    expect([actions.length, calls?.total]).toEqual([0, 1]);
    const { rows } = await made.calls(handle, window);
    expect(rows).toHaveLength(1);
    const { importId, added } = await made.log(handle);
    expect(added).toBe(1);
    const { recordings } = await logs.list({ importId, limit: 10, offset: 0 });
    expect(recordings[0]).toMatchObject({ origin: 'import', url: rows[0]?.url });
  });

  it('are matched, without a credential in sight', async () => {
    const { made, store } = imports();
    const preview = await made.preview(har(CANARY));
    const { rows } = await made.calls(preview.handle, window);
    expect(JSON.stringify([preview, rows])).not.toContain(CANARY);
    expect(rows).toMatchObject([
      { method: 'POST', status: 201, state: 'matched', by: 'url', action: { name: 'File ticket' } },
      { method: 'GET', status: null, class: 'refused', state: 'none', action: null, durationMs: 41.5 },
    ]);
    expect(preview.calls).toMatchObject({ matched: { url: 1 }, none: 1, secrets: [{ name: 'acme-bearer' }] });
    const { secrets, importId } = await made.log(preview.handle);
    expect(secrets).toEqual(['acme-bearer']);
    expect(await store.get('acme-bearer', null)).toMatchObject({
      value: CANARY,
      hosts: ['api.acme.example'],
    });
    await expect(made.calls(preview.handle, window)).rejects.toMatchObject({
      failure: { class: 'not-found' },
    });
    expect(await made.undo(importId)).toBe(2);
    expect(await total()).toBe(0);
  });

  it('take the action a person chooses, and so do all that are like them', async () => {
    const { made } = imports();
    const { handle, calls } = await made.preview(retell(30, 'warranty'));
    expect(calls).toMatchObject({ total: 30, none: 30, answered: 30 });
    const decided = await made.decide(handle, 3, { kind: 'action', id: 'look-up-order' });
    expect(decided).toMatchObject({ changed: 30, calls: { none: 0, matched: { person: 30 } } });
    expect((await made.calls(handle, { shown: 'open', from: 0, count: 10 })).total).toBe(0);
    const { rows } = await made.calls(handle, { shown: 'matched', from: 29, count: 10 });
    expect(rows).toMatchObject([
      { index: 29, by: 'person', url: 'https://api.example.com/orders/SO-29', values: [{ json: '"SO-29"' }] },
    ]);
    expect((await made.decide(handle, 0, { kind: 'found' })).calls.none).toBe(30);
    expect((await made.decide(handle, 0, { kind: 'none' })).calls.none).toBe(30);
    await expect(made.decide(handle, 0, { kind: 'action', id: 'gone' })).rejects.toMatchObject({
      failure: { class: 'unknown-action' },
    });
    expect((await made.decide(handle, 0, { kind: 'out' })).calls).toMatchObject({ out: 30, none: 0 });
    expect(await made.log(handle)).toMatchObject({ added: 0 });
  });

  it('are masked as the workspace says', async () => {
    const { made } = imports({ personal: { names: ['order_no'], mask: 'shown' } });
    const { handle, calls } = await made.preview(retell(1));
    expect(calls?.personal).toBe('shown');
    expect(JSON.stringify(await made.calls(handle, window))).not.toContain('SO-0');
  });

  it('are told of as they are prepared, and none is logged when it is cancelled', async () => {
    const { made, progress, cancelAt } = imports();
    const { handle } = await made.preview(retell(1200));
    cancelAt.done = 500;
    await expect(made.log(handle)).rejects.toMatchObject({ failure: { class: 'aborted' } });
    expect(await total()).toBe(0);
    cancelAt.done = Infinity;
    // The preview still holds: the person may think again.
    expect(await made.log(handle)).toMatchObject({ added: 1200, known: 0 });
    expect(progress.at(-1)).toBe(1200);
  });

  it('are not logged when their credentials cannot be kept, and nothing of those stays', async () => {
    const kept = memorySecrets();
    const locked = {
      class: 'keychain-locked',
      message: 'The keychain is locked.',
      hint: 'Unlock it.',
    } as const;
    const store: SecretStore = {
      ...kept,
      set: (name, secret, environment) =>
        name === 'acme-bearer'
          ? kept.set(name, secret, environment)
          : Promise.reject(new FailureError(locked)),
    };
    const { made } = imports({ store });
    const two = har(CANARY).replace('"name":"Content-Type"', '"name":"X-Api-Key"');
    const { handle } = await made.preview(two);
    await expect(made.log(handle)).rejects.toMatchObject({ failure: { class: 'keychain-locked' } });
    expect(await total()).toBe(0);
    expect(await kept.get('acme-bearer', null)).toBeNull();
  });
});
