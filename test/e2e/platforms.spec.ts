import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runCli } from '../support/cli';
import { freshHome, type LaunchedApp, launchApp } from '../support/electron';
import { answerFolderDialog, closeCleanly, pagesOf } from './pages/app';

let home = '';
let exports = '';
let launched: LaunchedApp;

test.beforeEach(async () => {
  home = await freshHome();
  exports = await mkdtemp(join(tmpdir(), 'actionbench-exports-'));
  launched = await launchApp({ home });
});

test.afterEach(async () => {
  await launched.close();
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
  await rm(exports, { recursive: true, force: true });
});

async function openPlatforms() {
  const { shell, platforms } = pagesOf(launched);
  await shell.open('Look up order');
  // The mock's own address may be another one at the next start.
  await shell.openEnvironments();
  await shell.environments
    .getByRole('menuitem', { name: /staging/ })
    .first()
    .click();
  await shell.goTo('Platforms');
  await platforms.table.waitFor();
  return platforms;
}

test('an export is known after a restart, and is compared with what an export would write now', async () => {
  let platforms = await openPlatforms();
  await answerFolderDialog(launched, exports);
  await expect(platforms.row('Solveo')).toContainText('never');
  await platforms.open('Solveo');
  await platforms.save('Solveo');
  await expect(platforms.row('Solveo')).toContainText(/today \d\d:\d\d, current/);

  await closeCleanly(launched);
  launched = await launchApp({ home });
  platforms = await openPlatforms();
  await expect(platforms.row('Solveo')).toContainText(/today \d\d:\d\d, current/);

  await test.step('the command line exports too', async () => {
    const cwd = join(home, 'example');
    const args = ['export', 'look-up-order', '--platform', 'retell', '--output', exports];
    expect((await runCli(args, { cwd, env: { ACTIONBENCH_HOME: home } })).code).toBe(0);
  });

  await test.step('another program changes the action', async () => {
    const file = join(home, 'example/actions/look-up-order.action.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^whenNotToUse: .*$/m, 'whenNotToUse: Not for prices.'));
    await expect(platforms.row('Solveo')).toContainText('changed since');
    await expect(platforms.row('Retell')).toContainText('changed since');
    await writeFile(file, text);
    await expect(platforms.row('Solveo')).toContainText('current');
    await expect(platforms.row('Retell')).toContainText('current');
  });

  await test.step('the exported file is edited by hand', async () => {
    await writeFile(join(exports, 'look-up-order.solveo.json'), '{}');
    await launched.window.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(platforms.row('Solveo')).toContainText('file edited');
  });
  await closeCleanly(launched);
});

test('a fill-in sheet is gone on with another day, and says what has changed since it was entered', async () => {
  let platforms = await openPlatforms();
  let pane = await platforms.open('Botphonic');
  await platforms.view('Botphonic', 'Fill-in sheet');
  await pane.getByLabel('Endpoint URL is entered').check();
  await pane.getByLabel('Failure Message is entered').check();
  await expect(pane.getByText(/^2 of \d+ entered$/)).toBeVisible();
  await expect(pane).toContainText("For the agent's prompt");

  await closeCleanly(launched);
  launched = await launchApp({ home });
  const file = join(home, 'example/actions/look-up-order.action.yaml');
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace('I cannot reach the shop right now.', 'The shop does not answer.'),
  );
  platforms = await openPlatforms();
  pane = await platforms.open('Botphonic');
  await platforms.view('Botphonic', 'Fill-in sheet');
  await expect(pane.getByLabel('Endpoint URL is entered')).toBeChecked();
  await expect(pane.getByText(/^1 of \d+ entered$/)).toBeVisible();
  await expect(pane).toContainText('changed since you entered it');
  await closeCleanly(launched);
});

test('a loss leads to its field and its line, and the request of a platform is its own', async () => {
  const platforms = await openPlatforms();
  const pane = await platforms.open('Solveo');
  await expect(pane.getByRole('region', { name: 'Request' })).not.toContainText('Actionbench/');
  await expect(pane).toContainText('Solveo adds headers of its own HTTP client');
  await pane.getByText(/^Losses/).click();
  await test.step('to its field', async () => {
    const row = pane.getByRole('region', { name: 'Losses' }).locator('div', { hasText: /^Delay message/ });
    await row.getByRole('button', { name: 'Show in the action' }).click();
    await expect(launched.window.getByRole('textbox', { name: 'Delay', exact: true })).toBeFocused();
    const { shell } = pagesOf(launched);
    // The place is as it was left.
    await shell.goTo('Platforms');
  });
  const loss = pane.getByRole('button', { name: /^Line \d+$/ }).first();
  const line = Number(/\d+/.exec((await loss.textContent()) ?? '')?.[0]);
  expect(line).toBeGreaterThan(1);
  await loss.click();
  await expect(launched.window.locator('.monaco-editor .line-numbers.active-line-number')).toHaveText(
    String(line),
  );
  await closeCleanly(launched);
});
