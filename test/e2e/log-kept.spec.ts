import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshHome, type LaunchedApp, launchApp } from '../support/electron';
import { closeCleanly, pagesOf } from './pages/app';

let home: string;
let launched: LaunchedApp;

test.beforeEach(async () => {
  home = await freshHome();
  launched = await launchApp({ home });
});

test.afterEach(async () => {
  await closeCleanly(launched);
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

/** The log files of this home, those set aside included. */
const logFiles = () => readdir(join(home, 'logs'));

test('what is personal is marked in the window, masked everywhere, and one value is shown on request', async () => {
  test.setTimeout(120_000);
  const { shell, panel, log, personal } = pagesOf(launched);
  await shell.open('Look up customer');
  await panel.runUntil('200 OK');
  await shell.goTo('Log');
  await log.show(0);
  const address = /[\w.]+(?:@|%40)[\w.]+/;
  await expect(log.runs.first()).toContainText(address);

  await test.step('rules are tried on the chosen run before they are saved', async () => {
    await personal.open();
    await personal.form('E-mail addresses').check();
    await expect(personal.preview).toContainText(/[1-9]\d* places? masked/);
    await expect(personal.preview).not.toContainText(address);
    await personal.save();
  });

  await test.step('list and detail are masked at once, and the file says the rules', async () => {
    await expect(log.runs.first()).toContainText('•••••');
    expect(await readFile(join(home, 'example', 'workspace.yaml'), 'utf8')).toContain('email');
    await log.part('Request');
    await expect(log.detail.getByText(address)).toHaveCount(0);
  });

  await test.step('one value is shown, it alone', async () => {
    await personal.reveal();
    await expect(log.detail.getByText(address)).toHaveCount(1);
  });
});

test('the action itself says how it fared, and leads to its runs', async () => {
  const { shell, panel, log } = pagesOf(launched);
  await shell.open('Look up order');
  await panel.value('order_number').fill('SO-00000');
  await panel.runUntil('404 Not Found');
  await launched.window.getByRole('button', { name: '1 call, 1 failure' }).click();
  await launched.window.getByRole('button', { name: 'Show the failed ones' }).click();
  await expect(log.runs).toHaveCount(1);
  await expect(log.runs.first()).toContainText('404');
});

test('an answer of the log becomes the sample that outputs are picked from, and the run a new action', async () => {
  const { shell, panel, log, replay } = pagesOf(launched);
  await shell.open('Look up order');
  await panel.runUntil('200 OK');
  await shell.goTo('Log');
  await log.show(0);
  await replay.keep('Use as the sample answer');
  await expect(launched.window.getByRole('tree').getByText('tracking_number').first()).toBeVisible();
  await shell.goTo('Log');
  await replay.keep('Make an action of it');
  await expect(launched.window.getByRole('dialog')).toContainText(/orders/);
  await launched.window.keyboard.press('Escape');
});

test('a damaged log is set aside, which is said, and a new one begins', async () => {
  test.setTimeout(120_000);
  await pagesOf(launched).shell.open('Look up order');
  await pagesOf(launched).panel.runUntil('200 OK');
  await closeCleanly(launched);
  const [file] = (await logFiles()).filter((name) => name.endsWith('.db'));
  await writeFile(join(home, 'logs', file ?? ''), 'this is no database '.repeat(500));
  launched = await launchApp({ home });
  const { shell, panel, log } = pagesOf(launched);
  await expect(launched.window.getByText('The log was damaged, so Actionbench set it aside')).toBeVisible();
  await shell.open('Look up order');
  await panel.runUntil('200 OK');
  await shell.goTo('Log');
  await expect(log.runs).toHaveCount(1);
  expect((await logFiles()).some((name) => name.includes('.damaged-'))).toBe(true);
});

test('a log that cannot be opened says why; runs still go out', async () => {
  await closeCleanly(launched);
  await rm(join(home, 'logs'), { recursive: true, force: true });
  // No folder can be made where a file stands: as on a disk that takes nothing.
  await writeFile(join(home, 'logs'), 'a file');
  launched = await launchApp({ home });
  const { shell, panel } = pagesOf(launched);
  await shell.open('Look up order');
  await panel.runUntil('200 OK');
  await shell.goTo('Log');
  await expect(launched.window.getByRole('main').getByText(/folder of the log/)).toBeVisible();
  await rm(join(home, 'logs'));
});
