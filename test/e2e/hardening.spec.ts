import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { CHANNEL_NAMES } from '@shared/ipc/channels';
import { fromRoot } from '../../scripts/vite/aliases';
import { type LaunchedApp, launchApp } from '../support/electron';

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchApp();
});

test.afterAll(async () => {
  await launched.close();
});

/** The window still answers: main is alive, and the page is ours. */
async function expectAlive(): Promise<void> {
  const facts = await launched.window.evaluate(() => window.actionbench.app.facts({}));
  expect(facts).toMatchObject({ ok: true, value: { version: expect.any(String) } });
  expect(launched.window.url()).toMatch(/^app:\/\/actionbench\//);
}

test('the page cannot be navigated away', async () => {
  for (const address of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,hello']) {
    await launched.window.evaluate((to) => {
      location.href = to;
    }, address);
    await expectAlive();
  }
});

test('a page that Chromium emptied without asking is led back', async () => {
  const { window } = launched;
  const back = window.waitForEvent('framenavigated', (frame) => frame.url().startsWith('app://actionbench/'));
  await window.evaluate(() => {
    location.href = 'about:blank';
  });
  await back;
  await expect(window.getByRole('button', { name: 'Settings' })).toBeVisible();
  await expectAlive();
});

test('the page cannot open windows, frames of others or reach Node', async () => {
  const { window: page } = launched;
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull();
  expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');
  expect(await page.evaluate(() => typeof (globalThis as { process?: unknown }).process)).toBe('undefined');
  expect(launched.app.windows()).toHaveLength(1);
  expect(
    await launched.app.evaluate(({ BrowserWindow }) => {
      // Exists in every version, but Electron's types leave it out.
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      const preferences = contents.getLastWebPreferences();
      return [preferences['sandbox'], preferences['contextIsolation'], preferences['nodeIntegration']];
    }),
  ).toEqual([true, true, false]);
});

test('every permission is denied', async () => {
  const answers = await launched.window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
  });
  expect(new Set(answers)).toEqual(new Set(['denied']));
});

test('a foreign page with our preload is refused on every channel', async () => {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<title>foreign</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  try {
    const answers = await launched.app.evaluate(
      async ({ BrowserWindow }, { address: url, preload, channels }) => {
        const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await foreign.loadURL(url);
        const calls = channels.map((channel) => {
          const [group, member] = channel.split('.');
          return `window.actionbench[${JSON.stringify(group)}][${JSON.stringify(member)}]({})`;
        });
        const result: unknown = await foreign.webContents.executeJavaScript(
          `Promise.all([${calls.join(',')}])`,
        );
        foreign.destroy();
        return result as { ok: boolean; failure?: { class: string } }[];
      },
      { address, preload: fromRoot('out/preload/index.cjs'), channels: [...CHANNEL_NAMES] },
    );
    expect(answers.map((answer) => answer.failure?.class)).toEqual(CHANNEL_NAMES.map(() => 'foreign-sender'));
  } finally {
    server.close();
  }
  await expectAlive();
});

test('malformed and oversized messages are refused on every channel', async () => {
  for (const channel of CHANNEL_NAMES) {
    const classes = await launched.window.evaluate(async (name) => {
      const [group = '', member = ''] = name.split('.');
      const bridge = window.actionbench as unknown as Record<
        string,
        Record<string, (input: unknown) => Promise<unknown>>
      >;
      const call = bridge[group]?.[member];
      const bad: unknown[] = [
        undefined,
        null,
        7,
        'text',
        [1, 2],
        new Map([['text', 'x']]),
        'x'.repeat(9_000_000),
      ];
      const answers = await Promise.all(bad.map(async (input) => call?.(input)));
      return answers.map((answer) => (answer as { failure?: { class: string } }).failure?.class);
    }, channel);
    expect(classes, channel).toEqual(classes.map(() => 'bad-input'));
  }
  await expectAlive();
});

test('oversized members are refused where a message has members', async () => {
  const answers = await launched.window.evaluate(async () => {
    const huge = 'x'.repeat(9_000_000);
    const { actionbench } = window;
    const calls: Promise<unknown>[] = [
      actionbench.document.save({ file: 'actions/a.action.yaml', text: huge, baseHash: null }),
      actionbench.document.read({ file: huge }),
      actionbench.run.start({
        runId: 'r',
        text: huge,
        environment: null,
        given: {},
        outputs: {},
        confirmed: false,
        findings: [],
      }),
      actionbench.secrets.set({ name: 'a-token', environment: null, value: huge, hosts: [] }),
      actionbench.shell.openExternal({ url: huge }),
      actionbench.clipboard.write({ text: huge }),
      actionbench.logs.list({ filter: { search: huge }, limit: 10, offset: 0 }),
      actionbench.body.text({ id: 'b', from: 0, length: 10_000_000 }),
    ];
    return Promise.all(calls);
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, failure: { class: 'bad-input' } });
  await expectAlive();
});

test('paths that leave the workspace and addresses that are not web addresses are refused', async () => {
  const answers = await launched.window.evaluate(async () => {
    const { actionbench } = window;
    const paths = [
      '../outside.action.yaml',
      '/etc/passwd',
      'actions/../../x.action.yaml',
      'C:\\windows\\x.yaml',
    ];
    const calls: Promise<unknown>[] = [
      ...paths.map((file) => actionbench.document.read({ file })),
      ...paths.map((file) => actionbench.document.save({ file, text: 'x', baseHash: null })),
      ...['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'no address'].map((url) =>
        actionbench.shell.openExternal({ url }),
      ),
    ];
    return Promise.all(calls);
  });
  for (const answer of answers)
    expect(answer).toMatchObject({ ok: false, failure: { hint: expect.any(String) } });
  expect(JSON.stringify(answers)).not.toMatch(/ at .*\.js:\d+/);
  await expectAlive();
});

test('our own pages come with the policy, and nothing outside the built window is served', async () => {
  const statuses = await launched.window.evaluate(async () => {
    const paths = ['/', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/no-such-file.js', '/%00'];
    return Promise.all(
      paths.map(async (path) => {
        const response = await fetch(`app://actionbench${path}`);
        return [
          response.status,
          response.headers.get('content-security-policy')?.includes("script-src 'self'"),
        ];
      }),
    );
  });
  expect(statuses[0]).toEqual([200, true]);
  for (const [status, policy] of statuses.slice(1)) {
    expect([403, 404]).toContain(status);
    expect(policy).toBe(true);
  }
});

test('the page broke no rule of its policy by itself', () => {
  expect(launched.cspViolations).toEqual([]);
});
