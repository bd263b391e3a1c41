import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/electron';
import { closeCleanly, pagesOf } from './pages/app';

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchApp();
});

test.afterAll(async () => {
  await closeCleanly(launched);
});

const press = (keys: string) => launched.window.keyboard.press(keys);

/** Whether a key that is pressed now would reach something: focus that is lost falls back to the body. */
function hasFocus(): Promise<boolean> {
  return launched.window.evaluate(
    () => document.activeElement !== null && document.activeElement !== document.body,
  );
}

test('an action is found, run and saved without a mouse', async () => {
  const { shell, document, panel } = pagesOf(launched);
  await expect(shell.start).toBeVisible();
  await shell.openPalette();
  await expect(shell.palette.getByRole('combobox')).toBeFocused();
  await launched.window.keyboard.type('inventory');
  await expect(shell.palette.getByRole('option', { name: /Check inventory/ }).first()).toBeVisible();
  await press('Enter');
  await expect(shell.tabs).toHaveText([/Check inventory/]);

  await press('Control+Enter');
  await expect(panel.answer.getByText('200 OK', { exact: true })).toBeVisible();

  const file = join(launched.home, 'example', 'actions', 'check-inventory.action.yaml');
  const before = await readFile(file, 'utf8');
  await document.goToStep('General');
  await document.field('General', 'Name').fill('Check the inventory');
  await press('Control+s');
  await expect(document.field('General', 'Name')).toBeFocused();
  const edited = before.replace('name: Check inventory\n', 'name: Check the inventory\n');
  await expect.poll(() => readFile(file, 'utf8')).toBe(edited);
  await press('Control+z');
  await expect(document.field('General', 'Name')).toHaveValue('Check inventory');
  await expect(document.field('General', 'Name')).toBeFocused();
  await press('Control+Shift+z');
  await expect(document.field('General', 'Name')).toHaveValue('Check the inventory');
  await press('Control+z');
  await expect.poll(() => readFile(file, 'utf8')).toBe(before);
});

test('views, places and tabs are switched with keys, and focus is never lost', async () => {
  const { shell, document } = pagesOf(launched);
  await shell.open('Check inventory');
  await shell.open('Look up order');
  const lost: string[] = [];
  const then = async (keys: string, seen: () => Promise<void>) => {
    await press(keys);
    await seen();
    if (!(await hasFocus())) lost.push(keys);
  };
  const heading = (name: string) =>
    expect(launched.window.getByRole('heading', { name, level: 1 })).toBeVisible();
  await then('Control+3', () => document.yaml.ready());
  await then('Control+2', () => expect(document.step('Results')).toBeVisible());
  await then('Control+1', () => expect(document.step('Connect')).toBeVisible());
  await then('Control+w', () => expect(shell.tabs).toHaveText([/Check inventory/]));
  await then('Control+Shift+T', () => expect(shell.tabs).toHaveText([/Check inventory/, /Look up order/]));
  await then('Control+p', () => heading('Platforms'));
  await then('Control+l', () => heading('Log'));
  await then('Control+,', () => heading('Settings'));
  await then('Control+f', () => expect(shell.filter).toBeFocused());
  await then('Control+e', () => expect(shell.environments).toBeVisible());
  await then('Escape', () => expect(shell.environments).toBeHidden());
  await then('Control+/', () => expect(shell.dialog('Keyboard shortcuts')).toBeVisible());
  await then('Escape', () => expect(shell.dialog('Keyboard shortcuts')).toBeHidden());
  await then('Control+n', () => expect(shell.dialog('New action')).toBeVisible());
  await then('Escape', () => expect(shell.dialog('New action')).toBeHidden());
  expect(lost).toEqual([]);
});
