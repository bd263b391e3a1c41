import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshHome, type LaunchedApp, launchApp } from '../support/electron';
import { closeCleanly, pagesOf } from './pages/app';

const paths = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [
    `/things${at}/{id}`,
    {
      get: {
        operationId: `getThing${at}`,
        summary: `Read thing ${at}`,
        responses: { 200: { description: 'OK' } },
      },
    },
  ]),
);
const API = JSON.stringify({
  openapi: '3.0.3',
  info: { title: 'Things', version: '1' },
  servers: [{ url: 'https://api.things.example/v1' }],
  paths: { ...paths, '/feed': { trace: { responses: {} } } },
});

let launched: LaunchedApp;
let home: string;

test.beforeEach(async () => {
  home = await freshHome();
  launched = await launchApp({ home });
});

test.afterEach(async () => {
  await closeCleanly(launched);
});

test('of a large API one chooses operations; their address comes along', async () => {
  const { window } = launched;
  const { shell, imports } = pagesOf(launched);
  await shell.open('Look up order');
  await imports.paste(API);
  const dialog = imports.dialog('OpenAPI');
  await expect(dialog).toContainText('0 of 40 chosen');
  await expect(dialog).toContainText('TRACE /feed: an action cannot send TRACE');
  await dialog.getByLabel('Filter by name, method or path').fill('things17/');
  await dialog.getByRole('button', { name: 'Add the 1 shown' }).click();
  await dialog.getByRole('button', { name: 'Create action' }).click();
  await expect(dialog).toBeHidden();
  await expect(window.getByRole('tab', { name: /Read thing 17/ })).toBeVisible();
  const written = await readFile(join(home, 'example/actions/get-thing17.action.yaml'), 'utf8');
  expect(written).toContain('url: "{{env.things_api}}/things17/{{id}}"');
  const environment = await readFile(join(home, 'example/environments/mock.env.yaml'), 'utf8');
  expect(environment).toContain('things_api: https://api.things.example/v1');
  await expect(window.getByText('api.things.example').first()).toBeVisible();
});

test('actions are shown as OpenAPI with what is lost, before anything is saved', async () => {
  const { window } = launched;
  await pagesOf(launched).shell.open('Look up order');
  await window.getByRole('button', { name: /^Platforms/ }).click();
  await window.getByRole('button', { name: 'Export as' }).click();
  await window.getByRole('menuitem', { name: 'OpenAPI 3.1' }).click();
  const dialog = window.getByRole('dialog', { name: 'Export as OpenAPI 3.1' });
  await expect(dialog).toContainText('look_up_order');
  await expect(dialog).toContainText('Retries');
  await dialog.getByRole('button', { name: 'None' }).click();
  await expect(dialog.getByRole('button', { name: 'Save file' })).toBeDisabled();
});
