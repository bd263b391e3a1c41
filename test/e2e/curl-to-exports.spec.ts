import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runCli } from '../support/cli';
import { freshHome, type LaunchedApp, launchApp } from '../support/electron';
import { startAnswers } from '../support/servers/answers';
import type { HttpServer } from '../support/servers/http';
import { answerFolderDialog, closeCleanly, pagesOf } from './pages/app';

let api: HttpServer;
let home: string;
let exports: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  api = await startAnswers();
  home = await freshHome();
  exports = await mkdtemp(join(tmpdir(), 'actionbench-exports-'));
  launched = await launchApp({ home });
});

test.afterAll(async () => {
  await closeCleanly(launched);
  await api.close();
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
  await rm(exports, { recursive: true, force: true });
});

const press = (keys: string) => launched.window.keyboard.press(keys);

/** Walks with Tab until what has the focus is what is looked for. */
async function tabTo(what: { readonly role: string; readonly name?: string }): Promise<void> {
  for (let step = 0; step < 150; step += 1) {
    const found = await launched.window.evaluate(({ role, name }) => {
      const element = document.activeElement;
      if (!element) return false;
      const own = element.getAttribute('role') ?? (element as HTMLInputElement).type;
      const said = element.getAttribute('aria-label') ?? element.textContent;
      return own === role && (name === undefined || said.startsWith(name));
    }, what);
    if (found) return;
    await press('Tab');
  }
  throw new Error(`Tab never reached ${what.role} ${what.name ?? ''}.`);
}

test('from a pasted browser command to a passing case, two outputs and three exports, by keyboard only', async () => {
  test.setTimeout(120_000);
  const { shell, panel } = pagesOf(launched);
  const { window } = launched;
  await expect(shell.start).toBeVisible();
  // "Copy as cURL (bash)" of a browser's network tools.
  const command = `curl '${api.url}/orders?customer=42' \\
  -H 'accept: application/json' \\
  -H 'accept-language: en-GB,en;q=0.9' \\
  -H 'sec-fetch-mode: cors' \\
  -H 'user-agent: Mozilla/5.0 (X11; Linux x86_64)' \\
  --compressed`;
  await launched.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), command);

  await test.step('the command is pasted and becomes an action', async () => {
    await expect(
      window.getByRole('textbox', { name: 'cURL command, action document or file of a platform' }),
    ).toBeFocused();
    await press('Control+v');
    await window.getByRole('dialog').waitFor();
    await press('Enter');
    await expect(window.getByRole('dialog')).toBeHidden();
    await expect(shell.tabs).toHaveCount(1);
  });

  await test.step('it runs, and two fields of its answer become outputs', async () => {
    await press('Control+Enter');
    await expect(panel.answer.getByText('200 OK', { exact: true })).toBeVisible();
    await tabTo({ role: 'tree' });
    await press('Home');
    await press('ArrowDown');
    await press('Enter');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await expect(panel.answer.getByRole('treeitem', { selected: true })).toHaveCount(2);
  });

  await test.step('the run is kept as a case', async () => {
    // Once more, so that the case expects the outputs there are now; an answer differs from the one before it.
    await press('Control+Enter');
    await expect(panel.row('tracking_code')).toBeVisible();
    await shell.openPalette();
    await window.keyboard.type('Keep the last run');
    await press('Enter');
    const dialog = window.getByRole('dialog', { name: 'Keep as case' });
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await window.keyboard.press('Control+a');
    await window.keyboard.type('an order');
    await press('Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('it is exported for three platforms', async () => {
    await answerFolderDialog(launched, exports);
    await press('Control+p');
    await expect(window.getByRole('heading', { name: 'Platforms', level: 1 })).toBeVisible();
    for (const name of ['OpenAI Responses', 'Anthropic', 'MCP']) {
      await tabTo({ role: 'checkbox', name: `${name} is a target` });
      await press('Space');
    }
    await tabTo({ role: 'button', name: 'Export 3 targets' });
    await press('Enter');
    await expect
      .poll(async () => (await readdir(exports, { recursive: true })).length)
      .toBeGreaterThanOrEqual(3);
  });

  await test.step('the case passes on the command line', async () => {
    const actions = join(home, 'example', 'actions');
    const file = (await readdir(actions)).find((name) => name.includes('orders')) ?? '';
    const id = file.replace('.action.yaml', '');
    await expect.poll(() => readFile(join(actions, file), 'utf8')).toContain('an order');
    // The API tells two orders in turn: the next answer is the first one again.
    await fetch(`${api.url}/orders`);
    const cwd = join(home, 'example');
    const { code, stdout } = await runCli(['run', id], { cwd, env: { ACTIONBENCH_HOME: home } });
    expect(stdout).toContain('an order');
    expect(code).toBe(0);
  });
});
