import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runCli } from '../support/cli';
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

test('runs of the command line come in, are filtered, searched, brushed, monitored and masked', async () => {
  test.setTimeout(180_000);
  const { shell, log, panel } = pagesOf(launched);
  const example = join(home, 'example');

  await test.step('a run of the window stands in the log', async () => {
    await shell.open('Look up order');
    await panel.runUntil('200 OK');
    await launched.window.keyboard.press('Control+l');
    await expect(log.runs).toHaveCount(1);
  });

  await test.step('runs that the command line logs come in by themselves', async () => {
    const end = await runCli(['run', '--env', 'mock'], { cwd: example, env: { ACTIONBENCH_HOME: home } });
    expect([0, 1]).toContain(end.code);
    const listed = await runCli(['logs', 'list', '--json'], {
      cwd: example,
      env: { ACTIONBENCH_HOME: home },
    });
    const { total } = JSON.parse(listed.stdout) as { total: number };
    expect(total).toBeGreaterThan(4);
    await expect.poll(() => log.counted()).toBe(total);
  });

  await test.step('a condition leaves what meets it, and is taken off', async () => {
    const all = await log.counted();
    await log.toggle('Where from', /^panel/);
    await expect(log.runs).toHaveCount(1);
    await log.takeOff('Where from');
    await expect.poll(() => log.counted()).toBe(all);
  });

  await test.step('a word that is found is marked, and a part of a word is found on request', async () => {
    await log.search.fill('orders');
    await expect(log.marks.first()).toHaveText(/orders/i);
    await log.search.fill('rder');
    await expect(log.nothing).toBeVisible();
    await log.anywhere();
    await expect(log.marks.first()).toHaveText(/rder/i);
    await log.anywhere();
    await log.search.press('Escape');
  });

  await test.step('dragging over the plot is the time of the filter', async () => {
    await log.brush(0, 0.3);
    await expect(log.nothing).toBeVisible();
    await log.takeOff('Time');
    await expect(log.runs.first()).toBeVisible();
  });

  await test.step('keys walk the list, F searches, Escape leads back', async () => {
    await log.search.press('Escape');
    await launched.window.keyboard.press('Home');
    await expect(log.runs.first()).toHaveAttribute('aria-selected', 'true');
    await launched.window.keyboard.press('ArrowDown');
    await expect(log.runs.nth(1)).toHaveAttribute('aria-selected', 'true');
    await launched.window.keyboard.press('f');
    await expect(log.search).toBeFocused();
  });

  await test.step('the monitor counts calls of each action, and leads to them', async () => {
    await log.view('Monitor');
    await expect(log.figures('Look up order')).toContainText(/\d+ ms/);
    await log.showRunsOf('Look up order');
    await expect(log.runs.first()).toBeVisible();
    await log.takeOff('Action');
    await log.takeOff('Time');
  });

  await test.step('what the workspace marks as personal is masked', async () => {
    const file = join(example, 'workspace.yaml');
    await writeFile(file, `${await readFile(file, 'utf8')}personal: { detect: [email], names: [email] }\n`);
    const listed = await runCli(['logs', 'export', '--format', 'jsonl'], {
      cwd: example,
      env: { ACTIONBENCH_HOME: home },
    });
    expect(listed.stdout).toContain('•••••');
    expect(listed.stdout).not.toMatch(/[a-z]@[a-z]+\.[a-z]/);
  });
});
