import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkspaceFile } from '@shared/action/read-workspace';
import { readFile } from 'node:fs/promises';
import { importedId } from '@services/logs/imported-id';
import { openLogs } from '@services/logs/store';
import { logFile } from '@services/settings/data-folder';
import { copyExample, hasBuild, runCli, runJson } from '../../support/cli';
import { recording } from '../logs/recordings';

const NOON = Date.UTC(2026, 10, 20, 12);
const at = (minutes: number) => NOON + minutes * 60_000;
const made = (minutes: number) => ({
  id: importedId(at(minutes), String(minutes)),
  at: new Date(at(minutes)).toISOString(),
});

describe.skipIf(!hasBuild)('logs on the command line (needs a build: npm run build)', () => {
  let folder = '';
  let remove = async () => {};
  beforeAll(async () => {
    ({ folder, remove } = await copyExample());
    const { value } = readWorkspaceFile(await readFile(join(folder, 'workspace.yaml'), 'utf8'));
    const store = openLogs(logFile(join(folder, '.home'), value!.id));
    await Promise.all(
      [
        recording({ ...made(0), url: 'https://api.example.com/orders/SO-1042-88', durationMs: 2871 }),
        recording({
          ...made(1),
          status: 404,
          class: 'http-404',
          platform: 'retell',
          conversationId: 'call_7f',
        }),
        recording({ ...made(2), environment: 'production', origin: 'case', answer: '{"state":"shipped"}' }),
      ].map((one) => store.append(one)),
    );
    await store.close();
  });
  afterAll(async () => {
    await rm(join(folder, '.home'), { recursive: true });
    await remove();
  });
  const list = async (...args: string[]) => {
    const { code, document, stderr } = await runJson(['logs', ...args], { cwd: folder });
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    return document as unknown as { total: number | null; recordings: Record<string, unknown>[] };
  };

  it('lists the newest first, with the fields of the contract', async () => {
    const { total, recordings } = await list('list');
    expect(total).toBe(3);
    expect(recordings[0]).toMatchObject({
      id: made(2).id,
      at: made(2).at,
      action: 'crm-lookup',
      method: 'GET',
      url: expect.stringContaining('/customers'),
      status: 200,
      class: 'ok',
      durationMs: 12.5,
      environment: 'production',
      origin: 'case',
    });
    const page = await list('list', '--limit', '1', '--offset', '1');
    expect([page.total, page.recordings.map(({ id }) => id)]).toEqual([3, [made(1).id]]);
  });

  it.each([
    [['list', '--status', '4xx'], [1]],
    [['list', '--class', 'http-404', '--class', 'dns'], [1]],
    [['list', '--only', 'slow'], [0]],
    [
      ['list', '--only', 'slow', '--only', 'failed'],
      [1, 0],
    ],
    [['list', '--env', 'production'], [2]],
    [['list', '--platform', 'none', '--origin', 'panel'], [0]],
    [['list', '--platform', 'retell'], [1]],
    [['list', '--conversation', 'call_7f'], [1]],
    [['list', '--slower', '1000'], [0]],
    [
      ['list', '--faster', '1000'],
      [2, 1],
    ],
    [['list', '--from', '2026-11-20T12:01Z', '--to', '2026-11-20T12:02Z'], [1]],
    [['list', '--contains', '042-8'], [0]],
    [['list', '--finding'], []],
    [['search', 'shipped'], [2]],
    [['search', 'SO-1042'], [0]],
    [
      ['search', 'crm-token', '--status', '2xx'],
      [2, 0],
    ],
  ] as const)('logs %j finds %j', async (args, expected) => {
    const { total, recordings } = await list(...args);
    expect(recordings.map(({ id }) => id)).toEqual(expected.map((minutes) => made(minutes).id));
    expect(total).toBe(expected.length);
  });

  it('shows one recording whole, in JSON and for people', async () => {
    const { document } = await runJson(['logs', 'show', made(1).id], { cwd: folder });
    expect(document).toMatchObject({ recording: { id: made(1).id, conversationId: 'call_7f', hops: [{}] } });
    const { stdout } = await runCli(['logs', 'show', made(1).id], { cwd: folder });
    expect(stdout).toContain('call_7f');
    expect(stdout).toContain('< 404');
    expect(stdout).toContain('{{secret.crm-token}}');
  });

  it('exports what matches as one line of JSON each, oldest first', async () => {
    const { code, stdout } = await runCli(['logs', 'export', '--faster', '1000'], { cwd: folder });
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([made(1).id, made(2).id]);
    const chosen = await runCli(['logs', 'export', made(0).id, '--output', 'one.jsonl'], { cwd: folder });
    expect([chosen.code, chosen.stdout]).toEqual([0, '']);
    expect(await readFile(join(folder, 'one.jsonl'), 'utf8')).toMatch(/^\{.*SO-1042-88.*\}\n$/);
  });

  it('exports as many as are asked for, the newest, and with --json one document', async () => {
    const { code, document } = await runJson(['logs', 'export', '--limit', '2'], { cwd: folder });
    const { text, ...said } = document as unknown as { readonly text: string };
    const both = await runJson(['logs', 'export', '--output', '-'], { cwd: folder });
    expect([both.code, both.document.error.class]).toEqual([2, 'bad-usage']);
    expect([code, said]).toEqual([0, { format: 'jsonl', recordings: 2, bytes: Buffer.byteLength(text) }]);
    const ids = text.trimEnd().split('\n');
    expect(ids.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([made(1).id, made(2).id]);
  });

  it.each([
    [['logs']],
    [['logs', 'list', 'SO-1042']],
    [['logs', 'diff', 'a', 'b', 'c']],
    [['logs', 'dance']],
    [['logs', 'search']],
    [['logs', 'show']],
    [['logs', 'show', 'nonsense']],
    [['logs', 'show', importedId(0, 'nowhere')]],
    [['logs', 'list', '--from', 'yesterday-ish']],
    [['logs', 'list', '--status', '404']],
    [['logs', 'list', '--limit', 'all']],
    [['logs', 'list', '--contains', 'ab']],
    [['logs', 'export', '--format', 'xml']],
    [['logs', 'prune', '--days', 'few']],
  ])('%j is bad usage', async (args) => {
    const { code, stderr } = await runCli(args, { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^\S.+\.\n\S.+\.\n$/s);
  });

  it('prunes by age and says what is left', async () => {
    const kept = await runJson(['logs', 'prune'], { cwd: folder });
    expect(kept.document).toMatchObject({ recordings: 3, keeps: { days: 180, megabytes: 2048 } });
    const { document } = await runJson(['logs', 'prune', '--days', '0'], { cwd: folder });
    expect(document).toMatchObject({ removed: 3, recordings: 0, oldest: null });
    expect((await list('list')).total).toBe(0);
  });
});
