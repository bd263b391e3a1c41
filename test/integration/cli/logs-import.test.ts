import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExample, hasBuild, runCli, runJson } from '../../support/cli';
import { callLogs, har } from '../import/call-logs';

const CANARY = 'invented-canary-90210';

describe.skipIf(!hasBuild)('logs import on the command line (needs a build: npm run build)', () => {
  let folder = '';
  let remove = async () => {};
  beforeAll(async () => {
    ({ folder, remove } = await copyExample());
    await writeFile(join(folder, 'call.json'), callLogs.retell);
    await writeFile(join(folder, 'calls.har'), har(CANARY));
    await writeFile(join(folder, 'cut.har'), har(CANARY).slice(0, 700));
  });
  afterAll(async () => {
    await rm(join(folder, '.home'), { recursive: true, force: true });
    await remove();
  });
  const total = async () => (await runJson(['logs', 'list'], { cwd: folder })).document['total'] as unknown;

  it('says what would be logged, and writes nothing', async () => {
    const { code, document } = await runJson(['logs', 'import', 'call.json', '--dry-run'], { cwd: folder });
    expect(code).toBe(0);
    expect(document).toMatchObject({
      format: 'retell',
      importId: null,
      calls: [{ action: 'look-up-order', platform: 'retell', origin: 'import', conversationId: 'call_7f' }],
      skipped: [],
      secrets: [],
    });
    expect(await total()).toBe(0);
  });

  it('logs a call once, however often it is imported', async () => {
    const first = await runJson(['logs', 'import', 'call.json'], { cwd: folder });
    expect(first.document).toMatchObject({ added: 1, known: 0 });
    const second = await runJson(['logs', 'import', 'call.json', '--from', 'retell'], { cwd: folder });
    expect(second.document).toMatchObject({ added: 0, known: 1 });
    expect(await total()).toBe(1);
    const [{ id }] = first.document['calls'] as unknown as [{ id: string }];
    const shown = await runJson(['logs', 'show', id], { cwd: folder });
    expect(shown.document).toMatchObject({
      recording: { told: '{"state":"shipped"}', reachedConversation: 'yes' },
    });
  });

  it('moves credentials out: none is printed or logged', async () => {
    const { stdout, stderr } = await runCli(['logs', 'import', 'calls.har', '--dry-run'], { cwd: folder });
    expect(stdout).toContain('secret acme-bearer');
    expect(stdout).toContain('left out: GET https://acme.example/a.png');
    await runCli(['logs', 'import', 'calls.har'], { cwd: folder });
    const all = await runCli(['logs', 'export'], { cwd: folder });
    expect(all.stdout).toContain('{{secret.acme-bearer}}');
    expect(stdout + stderr + all.stdout).not.toContain(CANARY);
  });

  it('takes nothing of a file that breaks off, and says where', async () => {
    const before = await total();
    const { code, stderr } = await runCli(['logs', 'import', 'cut.har'], { cwd: folder });
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/line 1/);
    expect(stderr).not.toContain(CANARY);
    expect(await total()).toBe(before);
  });
});
