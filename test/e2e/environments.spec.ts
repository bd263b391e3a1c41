import { readFile, rm, writeFile } from 'node:fs/promises';
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

const inExample = (file: string) => join(home, 'example', file);
const text = (file: string) => readFile(inExample(file), 'utf8');

test('an environment is made, extends another, and the preview follows what it inherits and overrides', async () => {
  const { shell, panel, environments } = pagesOf(launched);
  await shell.open('Look up order');
  await environments.open();
  await environments.create('review');
  await expect(environments.row('api', 'review')).toContainText(/Missing: \d+ actions use it/);
  await environments.extend('staging');
  await expect(environments.row('api', 'review')).toContainText('from staging');
  await expect(environments.value('api', 'review')).toHaveAttribute(
    'placeholder',
    'https://api.staging.helpdesk.example/v2',
  );
  await launched.window.getByRole('button', { name: 'Use it' }).click();

  await shell.open('Look up order');
  // A secret is missing in the new environment, and the label counts it.
  await panel.panel.getByText('Request', { exact: false }).first().click();
  await expect(panel.panel).toContainText('https://api.staging.helpdesk.example/v2');
  await expect(panel.panel).toContainText('env.api');
  await expect(panel.panel).toContainText('staging');

  await environments.open();
  await environments.value('api', 'review').fill('https://review.helpdesk.example');
  await environments.value('api', 'review').press('Enter');
  await expect(environments.row('api', 'review')).toContainText('here, overrides staging');
  await shell.open('Look up order');
  await panel.panel.getByText('Request', { exact: false }).first().click();
  await expect(panel.panel).toContainText('https://review.helpdesk.example');

  await environments.open();
  await environments.act('api', 'Take it from staging');
  await expect(environments.row('api', 'review')).toContainText('from staging');
  await launched.window.getByRole('button', { name: 'Undo: api of review' }).click();
  await expect(environments.value('api', 'review')).toHaveValue('https://review.helpdesk.example');
  expect(await text('environments/review.env.yaml')).toContain('extends: staging');
  await closeCleanly(launched);
});

test('editing an environment keeps its comments, and null is not the empty text', async () => {
  const { environments } = pagesOf(launched);
  const before = await text('environments/production.env.yaml');
  await environments.open();
  await environments.show('production');
  await environments.value('sms_sender', 'production').fill('Helpdesk live');
  await environments.value('sms_sender', 'production').press('Enter');
  await expect
    .poll(() => text('environments/production.env.yaml'))
    .toBe(before.replace('sms_sender: Helpdesk', 'sms_sender: Helpdesk live'));
  await environments.act('sms_sender', 'Make it null');
  await expect.poll(() => text('environments/production.env.yaml')).toContain('sms_sender: null');
  await environments.act('sms_sender', 'Make it an empty text');
  await expect.poll(() => text('environments/production.env.yaml')).toContain('sms_sender: ""');
  for (let step = 0; step < 3; step += 1) {
    await launched.window.getByRole('button', { name: 'Undo: sms_sender of production' }).click();
  }
  await expect.poll(() => text('environments/production.env.yaml')).toBe(before);
});

test('an environment is renamed with its file, its heirs and the workspace, and back again', async () => {
  const { environments } = pagesOf(launched);
  const [staging, production, workspace] = await Promise.all(
    ['environments/staging.env.yaml', 'environments/production.env.yaml', 'workspace.yaml'].map(text),
  );
  await environments.open();
  await environments.show('staging');
  await environments.rename('staging', 'test');
  expect(await text('environments/test.env.yaml')).toBe(staging?.replace('name: staging', 'name: test'));
  expect(await text('environments/production.env.yaml')).toBe(
    production?.replace('extends: staging', 'extends: test'),
  );
  await expect(text('environments/staging.env.yaml')).rejects.toThrow(/ENOENT/);
  await environments.show('mock');
  await environments.rename('mock', 'local');
  expect(await text('workspace.yaml')).toBe(workspace?.replace('environment: mock', 'environment: local'));
  await expect(launched.window.getByRole('button', { name: /^local\. Switch/ })).toBeVisible();

  await launched.window.getByRole('button', { name: 'Undo: rename environment mock to local' }).click();
  await expect(environments.list).toContainText('mock');
  await launched.window.getByRole('button', { name: 'Undo: rename environment staging to test' }).click();
  await expect(environments.list).toContainText('extends staging');
  expect(await text('environments/staging.env.yaml')).toBe(staging);
  expect(await text('workspace.yaml')).toBe(workspace);
});

test('a base is not deleted from under its heir, and what is deleted comes back', async () => {
  const { environments } = pagesOf(launched);
  await environments.open();
  await environments.show('staging');
  await launched.window.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(
    launched.window.getByText('production extends staging, so staging was not deleted.'),
  ).toBeVisible();
  const production = await text('environments/production.env.yaml');
  await environments.show('production');
  await launched.window.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(environments.list).not.toContainText('production');
  await launched.window.getByRole('button', { name: 'Undo: delete environment production' }).click();
  await expect(environments.list).toContainText('production');
  expect(await text('environments/production.env.yaml')).toBe(production);
});

test('what another program writes is shown, and what is being typed is kept', async () => {
  const { environments } = pagesOf(launched);
  await environments.open();
  await environments.show('staging');
  const field = environments.value('api', 'staging');
  await field.fill('https://mine.example');
  const file = 'environments/staging.env.yaml';
  await writeFile(inExample(file), (await text(file)).replace(/api: .*/, 'api: https://theirs.example'));
  await expect(environments.row('api', 'staging')).toContainText(
    'changed meanwhile, to https://theirs.example',
  );
  await expect(field).toHaveValue('https://mine.example');
  await field.press('Enter');
  await expect.poll(() => text(file)).toContain('api: https://mine.example');
});
