import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../../..');
let folder: string;

/** Sets, reads, lists and removes through the real keytar, and prints what it saw. */
const PROGRAM = `
  import { openKeychain } from ${JSON.stringify(join(root, 'electron/services/secrets/keychain.ts'))};
  const store = openKeychain({ workspaceId: 'w1', service: 'Actionbench test', timeLimitMs: 4000 });
  const seen = { state: (await store.state()).state };
  try {
    await store.set('token', { value: 'canary-real', hosts: ['api.example.com'] }, null);
    seen.read = await store.get('token', 'staging');
    seen.listed = await store.list();
    seen.removed = await store.remove('token', null);
    seen.gone = await store.get('token', null);
  } catch (error) { seen.failure = error.failure; }
  console.log(JSON.stringify(seen));
  process.exit(0);
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-keychain-'));
  await writeFile(join(folder, 'program.ts'), PROGRAM);
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@shared': join(root, 'shared') } },
    build: {
      ssr: join(folder, 'program.ts'),
      outDir: join(root, '.cache/keychain-test'),
      emptyOutDir: true,
      rollupOptions: { external: ['keytar'], output: { entryFileNames: 'program.mjs' } },
    },
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function seen(command: string, args: readonly string[]): Promise<Record<string, unknown>> {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    XDG_DATA_HOME: join(folder, 'data'),
  };
  const { stdout } = await run(command, args, { env, timeout: 30_000 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
}

const program = join(root, '.cache/keychain-test/program.mjs');

test.runIf(process.platform === 'linux')('a real keyring keeps value and hosts', async () => {
  const script = `echo -n pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "${process.execPath}" "${program}"`;
  expect(await seen('dbus-run-session', ['--', 'sh', '-c', script])).toEqual({
    state: 'available',
    read: { value: 'canary-real', hosts: ['api.example.com'], changedAt: expect.any(String) },
    listed: [{ name: 'token', environment: null, hosts: ['api.example.com'], changedAt: expect.any(String) }],
    removed: true,
    gone: null,
  });
});

test.runIf(process.platform === 'linux')(
  'with no session bus the keychain is absent, and says what to do',
  async () => {
    const result = await seen(process.execPath, [program]);
    expect(result).toMatchObject({ state: 'absent', failure: { class: 'keychain-absent' } });
    expect(JSON.stringify(result)).not.toContain('canary');
  },
);
