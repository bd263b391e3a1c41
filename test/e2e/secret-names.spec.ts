import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshHome, type LaunchedApp, launchApp } from '../support/electron';
import { closeCleanly, pagesOf } from './pages/app';

let home = '';
let launched: LaunchedApp;

test.beforeEach(async () => {
  home = await freshHome();
  launched = await launchApp({ home });
});

test.afterEach(async () => {
  await launched.close();
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

const text = (file: string) => readFile(join(home, 'example', file), 'utf8');

test('a secret has a value for one environment beside the one for all, is rotated, and says what uses it', async () => {
  const { shell, secrets } = pagesOf(launched);
  await secrets.open();
  await expect(secrets.row('crm-token')).toContainText('Missing in staging');
  await secrets.show('crm-token');
  await expect(secrets.entry('production')).toContainText(/Kept as\s*crm-token-live/);
  await secrets.enter('crm-token', 'staging', 'demo-staging-1', 'api.staging.helpdesk.example');
  await expect(secrets.row('crm-token')).not.toContainText('Missing');
  await expect(secrets.entry('staging')).toContainText('Set, in the keychain');
  await secrets.enter('crm-token', null, 'demo-all-1');
  await expect(secrets.entry('mock')).toContainText('Uses the one for every environment');

  await secrets.enter('crm-token', 'staging', 'demo-staging-2');
  await expect(launched.window.getByText('api.staging.helpdesk.example').last()).toBeVisible();
  await secrets
    .entry('staging')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(secrets.entry('staging')).toContainText('Uses the one for every environment');

  await expect(secrets.uses).toHaveText([/Look up customer/]);
  await secrets.uses.first().click();
  await expect(launched.window.getByRole('region', { name: 'Authentication', exact: true })).toBeVisible();
  await expect(shell.tabs.filter({ hasText: 'Look up customer' })).toHaveAttribute('aria-selected', 'true');
  await closeCleanly(launched);
});

test('a secret is renamed with all that refers to it, still runs, and one undo takes it all back', async () => {
  const { shell, panel, secrets } = pagesOf(launched);
  const files = ['actions/crm-lookup.action.yaml', 'environments/production.env.yaml'] as const;
  const [action, production] = await Promise.all(files.map(text));
  await secrets.open();
  await secrets.show('crm-token');
  await secrets.enter('crm-token', null, 'demo-renamed', '127.0.0.1');
  await secrets.rename('crm-token', 'customer-token');
  expect(await text(files[0])).toBe(action?.replaceAll('{{secret.crm-token}}', '{{secret.customer-token}}'));
  expect(await text(files[1])).toBe(production?.replace('crm-token: crm-', 'customer-token: crm-'));
  await expect(secrets.entry('Every environment')).toContainText('Set, in the keychain');

  await shell.open('Look up customer');
  await panel.runUntil('200 OK');

  await secrets.open();
  await secrets.undo.click();
  await expect(secrets.row('crm-token')).toContainText('Set');
  await expect.poll(() => text(files[0])).toBe(action);
  await expect.poll(() => text(files[1])).toBe(production);
  await closeCleanly(launched);
});

test('a host is asked about once, and then remembered beside the value', async () => {
  const { shell, document, panel, secrets } = pagesOf(launched);
  await secrets.open();
  await secrets.show('crm-token');
  await secrets.enter('crm-token', null, 'demo-bound-elsewhere', 'crm.example.com');
  await shell.open('Look up customer');
  await panel.run.click();
  await expect(panel.panel).toContainText(
    'The secret crm-token may be sent to crm.example.com, not to 127.0.0.1',
  );
  await panel.panel.getByRole('button', { name: /crm-token.*127\.0\.0\.1/ }).click();
  await expect(panel.panel).toContainText('200 OK');
  await panel.runUntil('200 OK');
  await secrets.open();
  await expect(launched.window.getByText(/^127\.0\.0\.1(:\d+)?$/)).toBeVisible();
  await launched.window.getByRole('button', { name: /No longer send it to 127\.0\.0\.1/ }).click();
  await expect(launched.window.getByText(/^127\.0\.0\.1(:\d+)?$/)).toBeHidden();
  await shell.open('Look up customer');
  await document.goToStep('Authentication');
  await expect(document.step('Authentication').getByRole('button', { name: 'Allow it' })).toBeVisible();
});
