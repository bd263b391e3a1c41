import { expect, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/electron';
import { closeCleanly, pagesOf, resize, zoom } from './pages/app';
import { tourOverlays } from './pages/overlays';
import { overflowing } from './pages/overflow';
import { outOfReach } from './pages/reach';
import { tour } from './pages/tour';

let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchApp();
});

test.afterEach(async () => {
  await closeCleanly(launched);
});

test('at 200 % every control of every screen can be brought into view', async () => {
  test.setTimeout(300_000);
  await resize(launched, 1280, 800);
  const findings: string[] = [];
  const onScreen = async (name: string) => {
    await zoom(launched, 2);
    const lost = [...(await overflowing(launched.window)), ...(await outOfReach(launched.window))];
    await zoom(launched, 1);
    findings.push(...lost.map((what) => `${name}: ${what}`));
  };
  await tour(launched, onScreen);
  await tourOverlays(launched, onScreen);
  expect(findings).toEqual([]);
});

test('at 200 % the actions and the test panel come over the document and go again', async () => {
  const { window } = launched;
  const { shell, panel } = pagesOf(launched);
  await resize(launched, 1280, 800);
  await shell.open('Check inventory');
  await zoom(launched, 2);
  await expect(shell.filter).toBeHidden();
  await window.keyboard.press('Control+f');
  await expect(shell.filter).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(shell.filter).toBeHidden();
  await expect(window.getByRole('button', { name: 'Show the actions and places' })).toBeFocused();
  await window.keyboard.press('Control+f');
  await window.keyboard.type('look up order');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Look up order', level: 1 })).toBeVisible();
  await expect(shell.filter).toBeHidden();

  await expect(panel.value('order_number')).toBeHidden();
  await panel.panel.getByRole('button', { name: 'Open the test panel' }).press('Enter');
  await expect(panel.panel.getByRole('button', { name: 'Fold the test panel' })).toBeFocused();
  await panel.value('order_number').fill('SO-10428');
  await panel.runUntil('200 OK');
  await expect(panel.row('order')).toBeVisible();
  await window.keyboard.press('Control+b');
  await expect(panel.answer).toBeHidden();
});
