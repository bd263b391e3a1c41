import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runCli } from '../support/cli';
import { freshHome, type LaunchedApp, launchApp } from '../support/electron';
import { answerSaveDialog, closeCleanly, pagesOf } from './pages/app';

interface Har {
  readonly log: { readonly entries: readonly { readonly _recording: string }[] };
}

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

test('several runs are chosen, replayed, exported, deleted and put back', async () => {
  test.setTimeout(180_000);
  const { shell, log, replay } = pagesOf(launched);
  const keys = launched.window.keyboard;
  await shell.goTo('Log');
  const cli = { cwd: join(home, 'example'), env: { ACTIONBENCH_HOME: home } };
  await runCli(['run', '--env', 'mock'], cli);
  const listed = await runCli(['logs', 'list', '--json'], cli);
  const { total: all } = JSON.parse(listed.stdout) as { total: number };
  await expect.poll(() => log.counted()).toBe(all);

  await test.step('Ctrl takes the shown one along, Shift a stretch, Ctrl+A all that match', async () => {
    await log.show(0);
    await log.choose(2, 'Control');
    await expect(log.chosen.getByRole('status')).toHaveText('2 chosen');
    await log.choose(4, 'Shift');
    await expect(log.chosen.getByRole('status')).toHaveText('3 chosen');
    await keys.press('Control+a');
    await expect(log.chosen.getByRole('status')).toHaveText(`${all} chosen`);
    await keys.press('Escape');
    await expect(log.chosen).toBeHidden();
  });

  await test.step('keys choose: Space, Shift+arrows', async () => {
    await keys.press('Home');
    await keys.press(' ');
    await keys.press('Shift+ArrowDown');
    await expect(log.chosen.getByRole('status')).toHaveText('2 chosen');
    await expect(log.runs.nth(1)).toHaveAttribute('aria-checked', 'true');
  });

  await test.step('a write among them is asked about; nothing is sent by cancelling', async () => {
    await keys.press('Control+a');
    await log.act('Replay');
    await expect(replay.dialog).toContainText(/may happen twice|done once/);
    await replay.dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await log.counted()).toBe(all);
  });

  await test.step('all are sent again, and what came of each is said', async () => {
    await log.act('Replay');
    await replay.dialog.getByRole('button', { name: /^Send \d+ again$/ }).click();
    await expect(replay.verdicts).toContainText(/\d+ (as before|changed|failed)/, { timeout: 60_000 });
    await replay.dialog.getByRole('button', { name: 'Show in the log' }).click();
    await expect.poll(() => log.runs.count()).toBeGreaterThan(0);
    await log.takeOff('Stands out');
    await log.takeOff('Time');
    await expect.poll(() => log.counted()).toBeGreaterThan(all);
  });

  await test.step('two are exported to one file', async () => {
    await log.show(0);
    await log.choose(1, 'Control');
    for (const [name, file] of [
      ['Export as HAR 1.2', 'runs.har'],
      ['Export as JSON Lines', 'runs.jsonl'],
      ['Export as cURL commands', 'runs.sh'],
      ['Export as HTML report', 'runs.html'],
    ] as const) {
      await answerSaveDialog(launched, join(home, file));
      await log.act('Export');
      await launched.window.getByRole('menuitem', { name }).click();
      await expect.poll(() => readFile(join(home, file), 'utf8').catch(() => '')).not.toBe('');
    }
    const har = JSON.parse(await readFile(join(home, 'runs.har'), 'utf8')) as Har;
    // An entry for each exchange: redirects and retries have their own.
    expect(new Set(har.log.entries.map(({ _recording }) => _recording)).size).toBe(2);
    expect((await readFile(join(home, 'runs.jsonl'), 'utf8')).trim().split('\n')).toHaveLength(2);
  });

  await test.step('deleted ones are gone, and come back by undoing', async () => {
    const before = await log.counted();
    const first = await log.runs.first().getAttribute('id');
    await log.act('Delete');
    await expect.poll(() => log.counted()).toBe(before - 2);
    await launched.window.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => log.counted()).toBe(before);
    await expect(log.runs.first()).toHaveAttribute('id', first ?? '');
  });
});
