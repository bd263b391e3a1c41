import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/electron';
import { startAnswers } from '../support/servers/answers';
import type { HttpServer } from '../support/servers/http';
import { ANSWERS_FILE, homeWithAnswers } from './pages/answers-workspace';
import { closeCleanly, pagesOf } from './pages/app';

let api: HttpServer;
let home: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  api = await startAnswers();
  home = await homeWithAnswers(api.url);
  launched = await launchApp({ home });
  await pagesOf(launched).shell.open('Fetch answer');
});

test.afterAll(async () => {
  await closeCleanly(launched);
  await api.close();
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

const onDisk = () => readFile(join(home, 'example', 'actions', ANSWERS_FILE), 'utf8');

test('a run is compared with the one before, walked by F7', async () => {
  const { panel } = pagesOf(launched);
  const { window } = launched;
  await panel.runUntil('200 OK');
  await panel.run.click();
  await expect(panel.row('tracking_code')).toBeVisible();
  await panel.act('Compare with the run before');
  const dialog = window.getByRole('dialog', { name: 'Compare two runs' });
  const walked = dialog.getByRole('status', { name: 'Differences' });
  await expect(walked).toHaveText('5 differences');
  await window.keyboard.press('F7');
  await expect(walked).toHaveText('1 of 5');
  await window.keyboard.press('F7');
  await expect(walked).toHaveText('2 of 5');
  await expect(dialog.getByText('text became number')).toBeVisible();
  await window.keyboard.press('Shift+F7');
  await window.keyboard.press('Shift+F7');
  await expect(walked).toHaveText('5 of 5');
  await expect(dialog.getByText('lines: 2 equal items, matched by "sku"')).toBeVisible();
  await dialog
    .getByText(/^\d equal members$/)
    .first()
    .click();
  await expect(dialog.getByText('"channel": ').first()).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a run is kept as a case in one step that undo takes back', async () => {
  const { panel } = pagesOf(launched);
  const { window } = launched;
  const before = await onDisk();
  await panel.act('Keep as case');
  const dialog = window.getByRole('dialog', { name: 'Keep as case' });
  await dialog.getByRole('textbox', { name: 'What this case shows' }).fill('a shipped order');
  await dialog.getByRole('button', { name: 'Keep the case' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(onDisk).toContain('a shipped order');
  const after = await onDisk();
  expect(after.startsWith(before.trimEnd())).toBe(true);
  await window.keyboard.press('Control+z');
  await expect.poll(onDisk).toBe(before);
});

test('values come from a case, and the request follows in all its forms', async () => {
  const { panel } = pagesOf(launched);
  await panel.fillFrom('as always');
  await expect(panel.value('what')).toHaveValue('teapot');
  await panel.view('Request');
  await panel.requestView('Raw');
  await expect(panel.panel).toContainText('GET /teapot?hint=none HTTP/1.1');
  await panel.requestView('cURL');
  await expect(panel.panel).toContainText('curl --request GET');
  await panel.view('Values');
  await panel.value('what').fill('order');
});

test('what is no JSON says what it is, and a page can do nothing', async () => {
  const { panel } = pagesOf(launched);
  const { window } = launched;
  await panel.value('what').fill('image');
  await panel.runUntil('200 OK');
  await expect(panel.answer).toContainText(/PNG image, \d+ × \d+ pixels, \d+ B/);
  await panel.value('what').fill('pdf');
  await panel.runUntil('200 OK');
  await expect(panel.answer).toContainText(/PDF document, \d+ B/);
  await expect(panel.answer.getByRole('button', { name: 'Save to a file' })).toBeVisible();
  await panel.value('what').fill('html');
  await panel.runUntil('502 Bad Gateway');
  const page = panel.answer.frameLocator('iframe');
  await expect(page.getByRole('heading', { name: 'Sign in first' })).toBeVisible();
  await expect(window).not.toHaveTitle('taken over');
  await panel.answerView('Raw');
  await expect(panel.answer).toContainText('<script>');
  await panel.answerView('Pretty');
});

test('a line of 5 MB and a value of 1 MB stay one row', async () => {
  const { panel } = pagesOf(launched);
  await panel.value('what').fill('line');
  await panel.runUntil('200 OK');
  await expect(panel.row('log')).toContainText('5,250,002 characters');
  await panel.value('what').fill('base64');
  await panel.run.click();
  await expect(panel.row('content')).toContainText('1,048,578 characters');
  await expect(panel.row('pages')).toBeVisible();
});

test('50 MB of JSON opens, is searched to its end, picked from and scrolled', async () => {
  test.setTimeout(120_000);
  const { panel, document } = pagesOf(launched);
  const { window } = launched;
  await panel.value('what').fill('large');
  await panel.run.click();
  await expect(panel.row('customers')).toContainText('380,000', { timeout: 30_000 });
  await panel.answer.getByRole('tree').focus();
  await window.keyboard.press('Control+f');
  await window.keyboard.type('quartermaine');
  await expect(panel.answer.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await expect(panel.answer.getByText('"Zoë Quartermaine"')).toBeVisible();
  await expect(panel.answer.getByText(/^\$\.customers\[\d+\]\.\w+$/)).toBeVisible();
  // What was searched for last is there again, chosen, so that the next word takes its place.
  await window.keyboard.press('Escape');
  await expect(panel.answer.getByRole('tree')).toBeFocused();
  await window.keyboard.press('Control+f');
  await window.keyboard.type('main street');
  await expect(panel.answer.getByRole('search').getByRole('status')).toHaveText('1 of 380,000');
  await window.keyboard.press('Shift+F3');
  await expect(panel.answer.getByRole('search').getByRole('status')).toHaveText('380,000 of 380,000');
  await window.keyboard.press('Escape');
  await panel.answer
    .getByRole('treeitem', { name: /Main Street/ })
    .last()
    .hover();
  await panel.answer.getByRole('button', { name: 'Make city an output' }).last().click();
  await expect(panel.answer.getByRole('button', { name: /output/ }).first()).toBeVisible();
  await document.saved.first().waitFor();
});
