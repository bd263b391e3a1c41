import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshHome, type LaunchedApp, launchApp } from '../support/electron';
import { closeCleanly, pagesOf } from './pages/app';

const CANARY = 'invented-canary-90210';
const CURL = `curl https://acme.example/orders -H 'Authorization: Bearer ${CANARY}'`;
const TOOL = JSON.stringify({
  name: 'Get orders',
  type: 'http',
  method: 'GET',
  url: 'https://acme.example/orders',
  headers: { Authorization: `Bearer ${CANARY}` },
});

let home = '';
let launched: LaunchedApp;

test.afterEach(async () => {
  await launched.close();
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

async function start(env: Readonly<Record<string, string>> = {}) {
  home = await freshHome();
  launched = await launchApp({ home, env });
  const pages = pagesOf(launched);
  await pages.shell.open('Look up order');
  return pages;
}

const actionFiles = () => readdir(join(home, 'example/actions'));

/** Every text in the data folder but the log and what Chromium keeps. */
async function written(): Promise<string> {
  const found = await readdir(home, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('chromium'))
    .map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, 'latin1')))).join('\n');
}

test('a credential is renamed before it is kept; a cancelled import keeps nothing', async () => {
  const { imports, secrets } = await start();
  const { window } = launched;
  const before = await actionFiles();
  await imports.paste(CURL);
  const dialog = imports.dialog('cURL command');
  await expect(dialog).not.toContainText(CANARY);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect(await actionFiles()).toEqual(before);

  await imports.paste(CURL);
  await dialog.getByRole('button', { name: /^Rename / }).click();
  const name = dialog.getByRole('textbox', { name: /^New name of / });
  await name.fill('No Name');
  await name.press('Enter');
  await expect(dialog).toContainText('cannot be the name of a secret');
  await name.fill('acme-orders');
  await name.press('Enter');
  await expect(dialog.getByLabel('The document that will be written')).toContainText(
    '{{secret.acme-orders}}',
  );
  await dialog.getByRole('button', { name: 'Create action' }).click();
  await expect(window.getByText('acme-orders is kept as a secret.')).toBeVisible();
  await secrets.open();
  await expect(secrets.row('acme-orders')).toContainText('Set');
  expect(await written()).not.toContain(CANARY);
  await closeCleanly(launched);
});

test('without a keychain an import says so, writes nothing, and can keep the credential in memory', async () => {
  const { imports } = await start({ DBUS_SESSION_BUS_ADDRESS: 'disabled:' });
  const before = await actionFiles();
  await imports.paste(CURL);
  const dialog = imports.dialog('cURL command');
  await expect(dialog).toContainText('There is no keychain to keep secrets in.');
  await dialog.getByRole('button', { name: 'Create action' }).click();
  await expect(dialog.getByRole('alert').last()).toBeVisible();
  await expect(dialog).toBeVisible();
  expect(await actionFiles()).toEqual(before);
  await dialog.getByRole('button', { name: 'Keep in memory until the app quits' }).click();
  await expect(dialog).toContainText('Secrets are kept in memory until the app quits.');
  await dialog.getByRole('button', { name: 'Create action' }).click();
  await expect(dialog).toBeHidden();
  expect(await actionFiles()).toHaveLength(before.length + 1);
  expect(await written()).not.toContain(CANARY);
});

test('files dropped together are one list with what each is, and one undo takes all back', async () => {
  const { imports } = await start();
  const { window } = launched;
  const before = await actionFiles();
  const mocks = await readdir(join(home, 'example/mocks'));
  await imports.drop({
    'tool.json': TOOL,
    'orders.sh': CURL.replace('orders', 'invoices'),
    'eu.env.yaml': 'actionbench: 1\nname: eu\nvalues: { api: https://eu.example }\n',
    'find-invoice.mock.yaml': 'actionbench: 1\nanswers:\n  - { name: ok, status: 200 }\n',
    'staging.env.yaml': 'actionbench: 1\nname: staging\nvalues: {}\n',
    'notes.txt': 'hello',
  });
  const dialog = imports.dialog('6 files');
  for (const said of [
    'Solveo: 1 action',
    'cURL command: 1 action',
    'Actionbench file: 1 environment',
    'Actionbench file: 1 mock',
    'This is none of what can be imported',
    'environments/staging.env.yaml: it is here already and says something else; it stays',
  ])
    await expect(dialog).toContainText(said);
  await dialog.getByRole('button', { name: 'Create 2 actions, import 2 files' }).click();
  await expect(dialog).toBeHidden();
  expect(await actionFiles()).toHaveLength(before.length + 2);
  expect(await readdir(join(home, 'example/mocks'))).toContain('find-invoice.mock.yaml');
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(window.getByText('The import is taken back.')).toBeVisible();
  expect(await actionFiles()).toEqual(before);
  expect(await readdir(join(home, 'example/mocks'))).toEqual(mocks);
  expect(await readdir(join(home, 'example/environments'))).not.toContain('eu.env.yaml');
  await closeCleanly(launched);
});
