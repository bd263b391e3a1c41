import { spawn } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExample, freePort, hasBuild, runCli, runJson } from '../../support/cli';
import { fromRoot } from '../../../scripts/vite/aliases';

const TOKEN = { ACTIONBENCH_SECRET_CRM_TOKEN: 'canary-crm', ACTIONBENCH_SECRET_CRM_TOKEN_HOSTS: '127.0.0.1' };

describe.skipIf(!hasBuild)('secrets on the command line (needs a build: npm run build)', () => {
  let folder = '';
  let remove = async () => {};
  const call = (env: Readonly<Record<string, string>> = {}) => ({ cwd: folder, env });

  beforeAll(async () => {
    ({ folder, remove } = await copyExample());
  });
  afterAll(() => remove());

  it('lists each secret with its state in every environment and what uses it', async () => {
    const { document, stdout } = await runJson(['secrets', 'list'], call(TOKEN));
    const { secrets } = document as unknown as { readonly secrets: readonly Record<string, unknown>[] };
    expect(secrets.find(({ name }) => name === 'crm-token')).toMatchObject({
      state: 'set',
      environments: [
        { environment: 'mock', entry: 'crm-token', state: 'set', hosts: ['127.0.0.1'] },
        { environment: 'production', entry: 'crm-token-live', state: 'not set', hosts: [] },
        { environment: 'staging', entry: 'crm-token', state: 'set', hosts: ['127.0.0.1'] },
      ],
      usedBy: [{ action: 'crm-lookup', file: 'actions/crm-lookup.action.yaml', path: 'request.auth.token' }],
    });
    expect(secrets.find(({ name }) => name === 'crm-token-live')).toMatchObject({
      usedBy: [{ environment: 'production', name: 'crm-token' }],
    });
    expect(stdout).not.toContain('canary-crm');
    const pretty = await runCli(['secrets', 'list'], call(TOKEN));
    expect(pretty.stdout).toMatch(/^crm-token +set +127\.0\.0\.1 +crm-lookup$/m);
    expect(pretty.stdout).toMatch(/^crm-token-live +not set +production \(for crm-token\)$/m);
  });

  it('checks what a run in an environment would find', async () => {
    expect((await runCli(['secrets', 'check', 'crm-token', '--env', 'staging'], call(TOKEN))).code).toBe(0);
    const missing = await runCli(['secrets', 'check', 'crm-token', '--env', 'production'], call(TOKEN));
    expect(missing.code).toBe(3);
    expect(missing.stderr).toContain('There is no secret crm-token for production.');
    expect((await runCli(['secrets', 'check', 'crm-token', '--env', 'nowhere'], call(TOKEN))).code).toBe(2);
  });

  it.each([
    [['secrets', 'bind', 'crm-token'], 'No host was named.'],
    [['secrets', 'bind', 'crm-token', '--host', '*.example.com'], '"*.example.com" is no host.'],
    [['secrets', 'rename', 'crm-token'], 'Say which secret.'],
    [['secrets', 'rename', 'crm-token', 'shop-token'], 'There is already a secret shop-token.'],
  ])('%j is refused before anything is written', async (args, sentence) => {
    const end = await runCli(args, call());
    expect(end.code).not.toBe(0);
    expect(end.stderr).toContain(sentence);
  });

  it('renames where there is no keychain, and says that none was asked', async () => {
    // The session of the tests has a keychain; this command does not reach its bus.
    const alone = { ...call(), env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } };
    const end = await runJson(['secrets', 'rename', 'sms-password', 'text-password'], alone);
    expect(end.code).toBe(0);
    expect(end.document).toMatchObject({
      keychain: { state: 'absent' },
      renamed: { from: 'sms-password', to: 'text-password', entries: 0 },
    });
    const action = await readFile(join(folder, 'actions', 'send-order-text.action.yaml'), 'utf8');
    expect(action).toContain('{{secret.text-password}}');
    expect(action).not.toContain('sms-password}}');
    expect(await readFile(join(folder, 'environments', 'production.env.yaml'), 'utf8')).toContain(
      'text-password: sms-password-live',
    );
  });

  it.runIf(process.platform === 'linux')(
    'keeps a value for one environment, rotates it, and a clone cannot send it elsewhere',
    async () => {
      const port = await freePort();
      const environment = join(folder, 'environments', 'staging.env.yaml');
      const text = await readFile(environment, 'utf8');
      await writeFile(environment, text.replace(/api: .*/, `api: http://127.0.0.1:${port}`));
      const clone = `${folder}-clone`;
      await cp(folder, clone, { recursive: true });
      await writeFile(
        join(clone, 'environments', 'staging.env.yaml'),
        text.replace(/api: .*/, `api: http://localhost:${port}`),
      );
      const cli = `"${process.execPath}" "${fromRoot('out/cli/index.js')}"`;
      const script = [
        'printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1',
        `printf first | ${cli} secrets set crm-token --env staging --host 127.0.0.1 --json`,
        `printf second | ${cli} secrets set crm-token --env staging --json`,
        `${cli} secrets bind crm-token --env staging --host b.example --json`,
        `${cli} secrets unbind crm-token --env staging --host b.example --json`,
        `${cli} run crm-lookup --once --env staging --no-log --json`,
        `${cli} run crm-lookup --once --env staging --no-log --json --workspace "${clone}"; echo "exit $?"`,
        `${cli} secrets rename crm-token customer-token --json`,
        `${cli} secrets remove customer-token --env staging --json`,
        `${cli} secrets remove customer-token --env staging --json; echo "exit $?"`,
      ].join('\necho ----\n');
      const out = await inSession(script, folder);
      const parts = out.split('----\n');
      const hostsOf = (part: string | undefined) =>
        /"environment": "staging"[^}]*"hosts": (\[[^\]]*\])/.exec(part ?? '')?.[1]?.replace(/\s+/g, '');
      expect(parts.slice(1, 5).map(hostsOf)).toEqual([
        '["127.0.0.1"]',
        '["127.0.0.1"]',
        '["127.0.0.1","b.example"]',
        '["127.0.0.1"]',
      ]);
      expect(parts[1]).toContain('"state": "partly set"');
      // Nothing listens there: that the connection was refused shows that the secret would have been sent.
      expect(parts[5]).toContain('"class": "refused"');
      expect(parts[6]).toContain('"class": "secret-host"');
      expect(parts[6]).toContain('exit 3');
      expect(parts[7]).toMatch(/"entries": 1/);
      expect(parts[9]).toContain('There is no secret customer-token for staging');
      expect(parts[9]).toContain('exit 3');
      expect(out).not.toMatch(/first|second/);
    },
  );
});

/** A session bus of its own, as desktops have one. */
const SESSION = 'dbus-run-session';

/** What a shell script prints in a session of its own, with a fresh unlocked keychain. */
function inSession(script: string, home: string): Promise<string> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(ACTIONBENCH_|DBUS_|XDG_)/.test(name));
  const child = spawn(SESSION, ['--', 'sh', '-c', script], {
    cwd: home,
    env: { ...Object.fromEntries(inherited), HOME: home, ACTIONBENCH_HOME: join(home, '.home') },
  });
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.once('error', reject);
    child.once('close', () => resolve(out));
  });
}
