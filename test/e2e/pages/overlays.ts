import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { LaunchedApp } from '../../support/electron';
import { followLink, pagesOf } from './app';
import { Steps } from './steps';
import type { OnScreen } from './tour';

const CURL =
  "curl -X POST 'https://api.example.com/v2/tickets?lang=en' -H 'Authorization: Bearer invented-token'";

/** An API with many operations, as one pastes it. */
function description(operations: number): string {
  const paths = Array.from({ length: operations }, (_, index) => [
    `/things-${index}/{id}`,
    {
      get: {
        operationId: `getThing${index}`,
        summary: `Get thing ${index}`,
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: { description: 'It' } },
      },
    },
  ]);
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Shop', version: '1' },
    servers: [{ url: 'https://shop.example.com' }],
    paths: Object.fromEntries(paths),
  });
}

/** Pastes where no field is. */
async function pasteAnywhere(window: Page, text: string): Promise<void> {
  await window.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    (document.activeElement as HTMLElement | null)?.blur();
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
  await window.getByRole('dialog').waitFor();
}

/** Waits for a menu that takes the keys: only then does Escape close it. */
async function menuOpens(window: Page): Promise<void> {
  await window.locator('[role=menu]:focus-within').waitFor();
}

/**
 * Walks through what floats over the window or stands in it for a while: dialogs, menus, messages, a conflict. It
 * begins with the example workspace where nothing was done yet.
 */
export async function tourOverlays(launched: LaunchedApp, onScreen: OnScreen): Promise<void> {
  await atTheTestPanel(launched, onScreen);
  await inTheLog(launched, onScreen);
  await inThePlaces(launched, onScreen);
  await importing(launched, onScreen);
  await overTheWindow(launched, onScreen);
  await inConflict(launched, onScreen);
}

async function atTheTestPanel(launched: LaunchedApp, onScreen: OnScreen): Promise<void> {
  const { window } = launched;
  const { shell, panel } = pagesOf(launched);
  const close = () => window.keyboard.press('Escape');
  await shell.open('Look up order');
  await panel.panel.getByRole('button', { name: 'Fill in' }).click();
  await menuOpens(window);
  await onScreen('fill-in-menu');
  await close();
  await panel.value('order_number').fill('SO-00000');
  await panel.runUntil('404 Not Found');
  await panel.value('order_number').fill('SO-10428');
  await panel.runUntil('200 OK');
  await panel.answer.getByRole('button', { name: 'More for this answer' }).click();
  await menuOpens(window);
  await onScreen('answer-menu');
  await close();
  await panel.act('Compare with the run before');
  await expect(shell.dialog('Compare two runs')).toBeVisible();
  await window.keyboard.press('F7');
  await onScreen('compare');
  await close();
  await panel.act('Keep as case');
  await expect(shell.dialog('Keep as case')).toBeVisible();
  await onScreen('keep-case');
  await close();
  await shell.open('Create support ticket');
  await shell.chooseEnvironment('production');
  await panel.run.click();
  await expect(window.getByRole('dialog')).toBeVisible();
  await onScreen('production');
  await close();
  await shell.chooseEnvironment('mock');
}

async function inTheLog(launched: LaunchedApp, onScreen: OnScreen): Promise<void> {
  const { window } = launched;
  const { shell, log, replay } = pagesOf(launched);
  await shell.goTo('Log');
  await log.show(1);
  await replay.open();
  await replay.withChanges();
  await replay.value('order_number').fill('SO-10428');
  await onScreen('replay');
  await replay.send();
  await window.keyboard.press('F7');
  await onScreen('replay-comparison');
  await replay.back();
  await window.getByRole('button', { name: 'Keep or export this run' }).click();
  await menuOpens(window);
  await onScreen('keep-menu');
  await window.keyboard.press('Escape');
  await log.search.fill('nothing is like this');
  await expect(log.nothing).toBeVisible();
  await onScreen('log-nothing');
  await log.search.fill('');
  await log.view('Monitor');
  await expect(log.figures('Look up order')).toBeVisible();
  await onScreen('monitor');
  await log.view('Runs');
}

async function inThePlaces(launched: LaunchedApp, onScreen: OnScreen): Promise<void> {
  const { window } = launched;
  const { shell, secrets, environments } = pagesOf(launched);
  await shell.goTo('Platforms');
  await window.getByRole('button', { name: /^Export as/ }).click();
  await window.getByRole('menuitem', { name: /OpenAPI/ }).click();
  await expect(shell.dialog('Export as OpenAPI 3.1')).toBeVisible();
  await onScreen('export-format');
  await window.keyboard.press('Escape');
  await secrets.open();
  await secrets.show('crm-token');
  await secrets.entry('staging').getByRole('button', { name: /^Set/ }).click();
  await onScreen('secret-form');
  await environments.open();
  await environments.show('production');
  await window.getByRole('button', { name: 'What to do with api' }).click();
  await menuOpens(window);
  await onScreen('value-menu');
  await window.keyboard.press('Escape');
  await window.getByText('Side by side').click();
  await onScreen('environments-side-by-side');
}

async function importing(launched: LaunchedApp, onScreen: OnScreen): Promise<void> {
  const { window } = launched;
  const { shell, document } = pagesOf(launched);
  const steps = new Steps(window, document);
  await shell.open('Create support ticket');
  await pasteAnywhere(window, CURL);
  await onScreen('import-curl');
  await window.keyboard.press('Escape');
  await pasteAnywhere(window, description(40));
  await onScreen('import-openapi');
  await window.keyboard.press('Escape');
  await document.goToStep('Variables');
  await steps.openImport();
  await steps.importDialog.getByRole('textbox').fill('{ "email": "jane@example.com", "priority": "high" }');
  await onScreen('import-parameters');
  await window.keyboard.press('Escape');
}

async function overTheWindow(launched: LaunchedApp, onScreen: OnScreen): Promise<void> {
  const { window } = launched;
  const { shell } = pagesOf(launched);
  await window.getByRole('button', { name: /Switch the workspace/ }).click();
  await menuOpens(window);
  await onScreen('workspace-menu');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'More for this action' }).click();
  await menuOpens(window);
  await onScreen('more-menu');
  await window.keyboard.press('Escape');
  await shell.command('New workspace');
  await expect(shell.dialog('New workspace')).toBeVisible();
  await onScreen('new-workspace');
  await window.keyboard.press('Escape');
  await shell.openPalette();
  await shell.palette.getByRole('combobox').fill('nothing is like this');
  await expect(shell.palette.getByText(/^Nothing matches/)).toBeVisible();
  await onScreen('palette-nothing');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Settings', exact: true }).hover();
  await expect(window.getByRole('tooltip')).toBeVisible();
  await onScreen('tooltip');
  await followLink(launched, `actionbench://import?text=${encodeURIComponent(CURL)}`);
  await expect(shell.dialog('A link wants to import something')).toBeVisible();
  await onScreen('link');
  await window.keyboard.press('Escape');
  await launched.app.evaluate(({ shell: system }) => {
    system.trashItem = (path: string) => process.getBuiltinModule('node:fs').promises.rm(path);
  });
  await shell.open('Check inventory');
  await shell.command('Move this action to the trash');
  await expect(window.getByText('Check inventory is in the trash.')).toBeVisible();
  await onScreen('trashed');
  await window.getByRole('button', { name: 'Undo', exact: true }).click();
}

async function inConflict(launched: LaunchedApp, onScreen: OnScreen): Promise<void> {
  const { window } = launched;
  const { shell, document } = pagesOf(launched);
  const file = join(launched.home, 'example', 'actions', 'look-up-order.action.yaml');
  const notice = window.getByText(/was changed by another program/);
  await shell.open('Look up order');
  await document.goToStep('General');
  await expect(async () => {
    const theirs = await readFile(file, 'utf8');
    await document.field('General', 'Name').press('x');
    await writeFile(file, theirs.replace(/^description: /m, 'description: Quickly. '));
    await expect(notice).toBeVisible({ timeout: 2000 });
  }).toPass();
  await onScreen('conflict-notice');
  await window.getByRole('button', { name: 'Compare and merge' }).click();
  await expect(window.getByRole('dialog').getByText('On disk, by another program')).toBeVisible();
  await onScreen('conflict');
  await window.getByRole('dialog').getByRole('button', { name: 'Take theirs' }).click();
}
