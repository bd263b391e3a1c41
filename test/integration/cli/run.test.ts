import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CliProcess,
  copyExample,
  freePort,
  hasBuild,
  pointMockAt,
  runCli,
  runJson,
  startCli,
} from '../../support/cli';

/** Invented credentials, bound to the mock's host. */
const SECRETS = Object.fromEntries(
  ['crm-token', 'helpdesk-token', 'inventory-key', 'shop-token', 'sms-password'].flatMap((name) => {
    const variable = `ACTIONBENCH_SECRET_${name.toUpperCase().replaceAll('-', '_')}`;
    return [
      [variable, `demo-${name}`],
      [`${variable}_HOSTS`, '127.0.0.1'],
    ];
  }),
);

describe.skipIf(!hasBuild)('running cases from the command line (needs a build: npm run build)', () => {
  let folder = '';
  let remove = async () => {};
  let mock: CliProcess | null = null;
  const call = (env: Readonly<Record<string, string>> = SECRETS) => ({ cwd: folder, env });

  beforeAll(async () => {
    ({ folder, remove } = await copyExample());
    mock = startCli(['mock', '--port', '0', '--json'], { cwd: folder });
    const { url } = JSON.parse(await mock.firstLine) as { url: string };
    await pointMockAt(folder, Number(new URL(url).port));
  });
  afterAll(async () => {
    mock?.interrupt();
    await mock?.end;
    await remove();
  });

  it('passes every case of the example, outputs with all their digits', async () => {
    const { code, stdout, document } = await runJson(['run'], call());
    expect(document.cases.filter(({ ok }) => !ok)).toEqual([]);
    expect(document.summary).toMatchObject({ failed: 0, skipped: 0, passed: document.cases.length });
    expect(document.cases.length).toBeGreaterThan(10);
    expect(stdout).toMatch(/"customer_id": "?90071992547409931"?/);
    expect(code).toBe(0);
  });

  it('reports for CI: JUnit into a file, annotations and lines for people on stdout', async () => {
    const junit = await runCli(
      ['run', 'look-up-order', '--reporter', 'junit', '--output', 'reports/cases.xml'],
      call(),
    );
    expect(junit.code).toBe(0);
    const xml = await readFile(join(folder, 'reports', 'cases.xml'), 'utf8');
    expect(xml).toMatch(/<testsuites? [^>]*failures="0"/);
    const pretty = await runCli(['run', 'look-up-order', '--repeat', '2'], call());
    expect(pretty.stdout).toMatch(/^ok {3}look-up-order: /m);
    expect(pretty.stdout).toMatch(/\d+ passed, 0 failed, 0 skipped/);
  });

  it('runs an action once with the values given; an HTTP error is an answer', async () => {
    const found = await runJson(['run', 'look-up-order', '--once'], call());
    expect(found.code).toBe(0);
    expect(found.document.cases).toMatchObject([
      { action: 'look-up-order', ok: true, status: 200, failures: [] },
    ]);
    const unknown = await runJson(
      ['run', 'look-up-order', '--once', '--set', 'order_number=SO-99999'],
      call(),
    );
    expect(unknown.document.cases).toMatchObject([{ ok: true, status: 404 }]);
    expect(unknown.code).toBe(0);
  });

  it.each([
    ['run', 'look-up-order', '--once'],
    ['preview', 'look-up-order'],
  ])('says of %s %s which given value nothing asks for', async (...command) => {
    const { code, stderr } = await runCli([...command, '--set', 'order_nr=SO-10428'], call());
    expect(code).toBe(0);
    expect(stderr).toContain(
      'Nothing that is sent asks for order_nr, so it changes nothing. Values are env.api, order_number.',
    );
  });

  it('sends no secret to a host it is not bound to', async () => {
    const { code, document } = await runJson(
      ['run', 'crm-lookup', '--once'],
      call({ ...SECRETS, ACTIONBENCH_SECRET_CRM_TOKEN_HOSTS: 'crm.example.com' }),
    );
    expect(document.cases).toMatchObject([{ ok: false, status: null, error: { class: 'secret-host' } }]);
    expect(JSON.stringify(document)).not.toContain('demo-crm-token');
    expect(code).toBe(3);
  });

  it('lists secrets by name and host, and never shows a value', async () => {
    const end = await runJson(['secrets', 'list'], call());
    expect(end.document).toMatchObject({
      secrets: expect.arrayContaining([
        expect.objectContaining({ name: 'crm-token', state: 'set', hosts: ['127.0.0.1'] }),
      ]),
    });
    expect(end.stdout).not.toContain('demo-crm-token');
  });

  it('says which secret is missing, and runs the cases that need none of it', async () => {
    const { code, document } = await runJson(['run', 'crm-lookup', '--once', '--env', 'staging'], call({}));
    expect(document.cases).toMatchObject([
      { ok: false, error: { class: 'secret-missing', message: expect.stringContaining('crm-token') } },
    ]);
    expect(code).toBe(3);
  });

  it('tells each request in a line, and ends with 130 on Ctrl+C', async () => {
    const own = startCli(['mock', '--port', '0', '--json'], { cwd: folder });
    const { url } = JSON.parse(await own.firstLine) as { url: string };
    expect((await fetch(`${url}/products/availability?sku=A-1`)).status).toBeGreaterThan(0);
    own.interrupt();
    const { code, stdout, stderr } = await own.end;
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { url },
      { method: 'GET', path: expect.stringContaining('/products/availability') },
    ]);
    expect(stderr).toBe('');
    expect(code).toBe(130);
  });
});

describe.skipIf(!hasBuild)('running cases while nothing listens (needs a build: npm run build)', () => {
  it('fails every case with the reason, what to do, exit 1 and no stack', async () => {
    const { folder, remove } = await copyExample(await freePort());
    const { code, stdout, stderr, document } = await runJson(['run'], { cwd: folder, env: SECRETS });
    expect(document.cases.every(({ ok }) => !ok)).toBe(true);
    for (const { error } of document.cases) {
      expect(error?.class).toBe('refused');
      expect(error?.message).toMatch(/refused the connection.*\.$/);
      expect(error?.hint).toMatch(/\.$/);
    }
    expect(code).toBe(1);
    expect(stdout + stderr).not.toMatch(/\n\s+at .+:\d+:\d+/);
    const once = await runCli(['run', 'look-up-order', '--once'], { cwd: folder, env: SECRETS });
    expect(once.code).toBe(1);
    expect(once.stderr).toMatch(/refused the connection/);
    await remove();
  });
});

describe.skipIf(!hasBuild)('the demo (needs a build: npm run build)', () => {
  it('runs the example end to end and exports it', { timeout: 120_000 }, async () => {
    const { folder, remove } = await copyExample();
    const { code, stdout, stderr } = await runCli(['demo'], { cwd: folder, env: { TMPDIR: folder } });
    expect(stderr).toBe('');
    for (const action of ['look-up-order', 'create-support-ticket', 'book-a-demo']) {
      expect(stdout).toMatch(new RegExp(`^${action} +(2\\d\\d|-) `, 'm'));
    }
    expect(stdout).toMatch(/^ {2}openai-chat\/\S+ \(\d+ bytes\)$/m);
    expect(code).toBe(0);
    await remove();
  });
});
