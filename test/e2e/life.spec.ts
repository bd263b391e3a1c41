import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { freshHome, type LaunchedApp, launchApp } from '../support/electron';
import { closeCleanly, followLink, pagesOf } from './pages/app';

let launched: LaunchedApp;
let home: string;

test.beforeEach(async () => {
  home = await freshHome();
  launched = await launchApp({ home });
});

test.afterEach(async () => {
  await closeCleanly(launched);
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

const actions = () => join(home, 'example', 'actions');
const fileOf = (id: string) => join(actions(), `${id}.action.yaml`);
const textOf = (id: string) => readFile(fileOf(id), 'utf8');
const settings = () => readFile(join(home, 'settings.json'), 'utf8');
const press = (keys: string) => launched.window.keyboard.press(keys);

/** The folder of the workspace's drafts, and in it those that are kept. */
const drafts = () => readdir(join(home, 'drafts'), { recursive: true }).catch(() => []);

/** Ends the app between a letter and the file: no farewell, no last write. */
async function killWhileTyping(field: Locator, id: string): Promise<void> {
  const app = launched.app.process();
  const ended = new Promise((resolve) => app.once('exit', resolve));
  await expect(async () => {
    await expect.poll(async () => (await drafts()).length).toBeLessThan(2);
    const before = await textOf(id);
    await field.press('x');
    await expect.poll(drafts, { intervals: [10], timeout: 300 }).toHaveLength(2);
    // Held still, it cannot write the file between this look at it and the end.
    app.kill('SIGSTOP');
    if ((await textOf(id)) !== before || (await drafts()).length < 2) {
      app.kill('SIGCONT');
      throw new Error('The file was written already.');
    }
    app.kill('SIGKILL');
  }).toPass();
  await ended;
  expect(await drafts()).toHaveLength(2);
}

async function restart(): Promise<void> {
  await closeCleanly(launched);
  launched = await launchApp({ home });
}

test('an action is made from a template, renamed into a folder with what refers to it, and one undo brings all back', async () => {
  const { shell, document } = pagesOf(launched);
  const ticket = await textOf('create-support-ticket');
  await shell.open('Look up customer');
  await press('F2');
  const dialog = shell.dialog('Rename action');
  await dialog.getByLabel('Id').fill('find-customer');
  await dialog.getByLabel('Folder').fill('crm');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(shell.actions.getByRole('button', { name: 'crm 1' })).toBeVisible();
  await expect
    .poll(() => textOf('create-support-ticket'))
    .toBe(
      ticket
        .replaceAll('outputs.crm-lookup.', 'outputs.find-customer.')
        .replaceAll('action: crm-lookup', 'action: find-customer'),
    );
  expect(await readdir(join(actions(), 'crm'))).toEqual(['find-customer.action.yaml']);
  await document.goToStep('General');
  await press('Control+z');
  await expect.poll(() => textOf('create-support-ticket')).toBe(ticket);
  await expect.poll(() => readdir(actions())).toContain('crm-lookup.action.yaml');
  expect(await readdir(actions())).not.toContain('crm');

  await press('Control+n');
  const made = shell.dialog('New action');
  await made.getByText('From a template').click();
  await made.getByRole('radio', { name: /Book appointment/ }).check();
  await made.getByRole('button', { name: 'Create action' }).click();
  await expect(shell.tabs.filter({ hasText: 'Book appointment' })).toHaveAttribute('aria-selected', 'true');
  expect(await textOf('book-appointment')).toContain('id: book-appointment\n');
});

test('what was typed outlives a kill between two letters and the file', async () => {
  const { shell, document } = pagesOf(launched);
  await shell.open('Look up order');
  await document.goToStep('General');
  const before = await textOf('look-up-order');
  await killWhileTyping(document.field('General', 'Name'), 'look-up-order');
  launched = await launchApp({ home });
  const typed = /^name: x*Look up orderx*$/m;
  await expect(launched.window.getByText(/what you had typed before the app ended is back/)).toBeVisible();
  await expect.poll(() => textOf('look-up-order')).toMatch(typed);
  await expect.poll(drafts).toHaveLength(1);
  expect((await textOf('look-up-order')).replace(typed, 'name: Look up order')).toBe(before);
});

test('what was typed before a kill meets what another program wrote meanwhile, and both are shown', async () => {
  const { shell, document } = pagesOf(launched);
  await shell.open('Look up order');
  await document.goToStep('General');
  const before = await textOf('look-up-order');
  await killWhileTyping(document.field('General', 'Name'), 'look-up-order');
  const theirs = before.replace('name: Look up order', 'name: Find an order');
  await writeFile(fileOf('look-up-order'), theirs);
  launched = await launchApp({ home });
  await expect(launched.window.getByText(/was changed by another program/)).toBeVisible();
  expect(await textOf('look-up-order')).toBe(theirs);

  await launched.window.getByRole('button', { name: 'Compare and merge' }).click();
  const dialog = pagesOf(launched).shell.dialog(
    'actions/look-up-order.action.yaml was changed in two places',
  );
  await expect(dialog.getByText('Find an order')).toBeVisible();
  await press('Tab');
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect.poll(() => textOf('look-up-order')).toMatch(/^name: x*Look up orderx*$/m);
  await expect.poll(drafts).toHaveLength(1);
});

test('an action that was deleted comes back, with its tab', async () => {
  const { shell } = pagesOf(launched);
  await launched.app.evaluate(({ shell: system }) => {
    system.trashItem = (path: string) => process.getBuiltinModule('node:fs').promises.rm(path);
  });
  const before = await textOf('check-inventory');
  await shell.open('Check inventory');
  await shell.command('Move this action to the trash');
  await expect.poll(() => readdir(actions())).not.toContain('check-inventory.action.yaml');
  await expect(shell.tabs.filter({ hasText: 'Check inventory' })).toHaveCount(0);
  await launched.window.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(shell.tabs.filter({ hasText: 'Check inventory' })).toHaveAttribute('aria-selected', 'true');
  expect(await textOf('check-inventory')).toBe(before);
});

test('tabs are reordered and closed by mouse and key, and a restart finds all as it was left', async () => {
  const { shell, document } = pagesOf(launched);
  await shell.open('Check inventory');
  await shell.open('Look up order');
  await shell.open('Start refund');
  await press('Control+Shift+PageUp');
  await expect(shell.tabs).toHaveText([/Check inventory/, /Start refund/, /Look up order/]);
  await shell.tabs.nth(0).dragTo(shell.tabs.nth(2), { targetPosition: { x: 90, y: 10 } });
  await expect(shell.tabs).toHaveText([/Start refund/, /Look up order/, /Check inventory/]);
  await shell.tabs.nth(1).click({ button: 'middle' });
  await expect(shell.tabs).toHaveText([/Start refund/, /Check inventory/]);
  await press('Control+Shift+T');
  await shell.tabs.nth(1).click();
  await document.view('YAML');
  await document.yaml.ready();
  await shell.goTo('Log');
  await expect.poll(settings).toMatch(/"place": "log"/);

  await restart();
  const again = pagesOf(launched);
  await expect(launched.window.getByRole('heading', { name: 'Log', level: 1 })).toBeVisible();
  await expect(again.shell.tabs).toHaveCount(0);
  await again.shell.open('Check inventory');
  await expect(again.shell.tabs).toHaveText([/Start refund/, /Check inventory/, /Look up order/]);
  await again.document.yaml.ready();
});

test('a key is given to another command, which is named when it is taken, and reset', async () => {
  const { shell } = pagesOf(launched);
  await shell.openSettings();
  const { window } = launched;
  await window.getByRole('button', { name: 'Change the key of: Platforms' }).click();
  await press('Control+d');
  await expect(window.getByText('“Duplicate this action” has this key.')).toBeVisible();
  await window.getByRole('button', { name: 'Use it here instead' }).click();
  await expect(window.getByRole('button', { name: 'Change the key of: Platforms' })).toBeFocused();
  await press('Control+d');
  await expect(window.getByRole('heading', { name: 'Platforms', level: 1 })).toBeVisible();
  await expect.poll(settings).toMatch(/"go.platforms": \[\s*"Mod\+D"/);

  await restart();
  await press('Control+d');
  await expect(launched.window.getByRole('heading', { name: 'Platforms', level: 1 })).toBeVisible();
  await pagesOf(launched).shell.openSettings();
  await launched.window.getByRole('button', { name: 'Reset all keys' }).click();
  await press('Control+p');
  await expect(launched.window.getByRole('heading', { name: 'Platforms', level: 1 })).toBeVisible();
});

test('a link of another program asks, and a hostile one is refused in a sentence', async () => {
  const { shell } = pagesOf(launched);
  const follow = (link: string) => followLink(launched, link);
  const before = await readdir(actions());
  await follow(`actionbench://import?text=${encodeURIComponent('curl https://api.example.com/orders/4711')}`);
  const asked = shell.dialog('A link wants to import something');
  await expect(asked.getByText('curl https://api.example.com/orders/4711')).toBeVisible();
  await expect(asked.getByRole('button', { name: 'Do nothing' })).toBeFocused();
  await press('Enter');
  await expect(asked).toBeHidden();
  expect(await readdir(actions())).toEqual(before);

  await follow(`actionbench://import?text=${encodeURIComponent('curl https://api.example.com/orders/4711')}`);
  await asked.getByRole('button', { name: 'See what it would make' }).click();
  await expect(launched.window.getByRole('dialog', { name: /^Import: cURL/ })).toBeVisible();
  await press('Escape');
  expect(await readdir(actions())).toEqual(before);

  const id = /^id: (.*)$/m.exec(await readFile(join(home, 'example', 'workspace.yaml'), 'utf8'))?.[1] ?? '';
  await follow(`actionbench://open?workspace=${id}&action=start-refund&step=messages`);
  await shell.dialog('A link wants to open something').getByRole('button', { name: 'Open it' }).click();
  await expect(shell.tabs.filter({ hasText: 'Start refund' })).toHaveAttribute('aria-selected', 'true');

  for (const hostile of [
    'actionbench://run?action=start-refund',
    'actionbench://open?workspace=..%2F..%2Fetc',
  ]) {
    await follow(hostile);
    await expect(launched.window.getByText(/A link to Actionbench was not followed/).first()).toBeVisible();
    await expect(launched.window.getByRole('dialog')).toHaveCount(0);
  }
});

test('quitting leaves the log as one file, with the run in it', async () => {
  const { shell, panel } = pagesOf(launched);
  await shell.open('Check inventory');
  await panel.runUntil('200 OK');
  await closeCleanly(launched);
  expect(await readdir(join(home, 'logs'))).toEqual([expect.stringMatching(/^[\da-f-]+\.db$/)]);
  launched = await launchApp({ home });
  await pagesOf(launched).shell.goTo('Log');
  await expect(launched.window.getByText('/products/availability', { exact: false }).first()).toBeVisible();
});
