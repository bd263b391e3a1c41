import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshHome, type LaunchedApp, launchApp } from '../support/electron';
import { closeCleanly, pagesOf } from './pages/app';

let home: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  home = await freshHome();
  launched = await launchApp({ home });
});

test.afterAll(async () => {
  await closeCleanly(launched);
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

test('a failed call is replayed with another value, compared, and kept', async () => {
  const { shell, panel, log, replay } = pagesOf(launched);

  await test.step('a run fails', async () => {
    await shell.open('Look up order');
    await panel.value('order_number').fill('SO-00000');
    await panel.runUntil('404 Not Found');
    await shell.goTo('Log');
    await log.show(0);
  });

  await test.step('it is sent again as it was: the same comes back', async () => {
    await replay.open();
    await replay.send();
    await expect(replay.forTheAgent).toContainText('nothing changes');
    await expect(replay.comparison.getByText('Both are equal.')).toBeVisible();
    await replay.back();
  });

  await test.step('with another value it works, and the differences are walked', async () => {
    await log.show(1);
    await replay.open();
    await replay.withChanges();
    await expect(replay.value('order_number')).toHaveValue('SO-00000');
    await replay.value('order_number').fill('SO-10428');
    await replay.send();
    await expect(replay.forTheAgent).toContainText('it failed with 404, and works now');
    await expect(replay.walked).toContainText(/\d+ differences?/);
    await launched.window.keyboard.press('F7');
    await expect(replay.walked).toContainText(/^1 of \d+/);
    await replay.back();
  });

  await test.step('the replay is in the log and leads to its original', async () => {
    await expect(log.runs).toHaveCount(3);
    await launched.window.getByRole('button', { name: 'Compare with the original' }).click();
    await expect(replay.forTheAgent).toContainText('works now');
    await replay.back();
  });

  await test.step('the replay is kept as a case in the file', async () => {
    await launched.window.getByRole('button', { name: 'Compare with the original' }).click();
    await replay.keepAsCase('found at last');
    const action = join(home, 'example', 'actions', 'look-up-order.action.yaml');
    await expect.poll(() => readFile(action, 'utf8')).toContain('name: found at last');
    await replay.back();
  });

  await test.step('its answer becomes the mock’s', async () => {
    await replay.keep('Keep the answer as a mock');
    const mock = join(home, 'example', 'mocks', 'look-up-order.mock.yaml');
    await expect.poll(() => readFile(mock, 'utf8')).toMatch(/answers:\n\s+- name: as on \d{4}-/);
  });
});

test('a write asks first and says what may happen twice', async () => {
  const { shell, panel, log, replay } = pagesOf(launched);
  await shell.open('Create support ticket');
  await panel.runUntil('201 Created');
  await shell.goTo('Log');
  await log.show(0);
  const before = await log.runs.count();
  await replay.open();
  await expect(replay.dialog).toContainText('This may do again what was done once');
  await expect(replay.dialog).toContainText(/POST .*\/tickets/);
  await replay.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(log.runs).toHaveCount(before);
  await replay.open();
  await replay.dialog.getByRole('button', { name: 'Send it again' }).click();
  await expect(replay.comparison).toBeVisible();
  await replay.back();
  await expect(log.runs).toHaveCount(before + 1);
});
