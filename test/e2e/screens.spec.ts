import { mkdir } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { fromRoot } from '../../scripts/vite/aliases';
import { type LaunchedApp, launchApp } from '../support/electron';
import { closeCleanly, followSystem, pagesOf, resize } from './pages/app';
import { overflowing } from './pages/overflow';
import { tour } from './pages/tour';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1600, height: 1000 },
] as const;

let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchApp();
});

test.afterEach(async () => {
  await closeCleanly(launched);
});

for (const { width, height } of SIZES) {
  test(`every screen fits at ${width} x ${height}, light and dark`, async () => {
    test.setTimeout(300_000);
    await resize(launched, width, height);
    const findings: string[] = [];
    await tour(launched, async (name) => {
      for (const what of await overflowing(launched.window)) findings.push(`${name}: ${what}`);
      for (const theme of ['dark', 'light'] as const) {
        await followSystem(launched, theme);
        await picture(`test/e2e/screenshots/${theme}-${width}x${height}`, name);
      }
    });
    expect(findings).toEqual([]);
  });
}

/** It changes a file of the repository, so only on request. */
if (process.env['UPDATE_IMAGES'] === '1') {
  test('the picture of the README', async () => {
    await resize(launched, 1440, 900);
    const { shell, document, panel } = pagesOf(launched);
    await shell.open('Look up order');
    await shell.open('Create support ticket');
    await document.goToStep('Variables');
    await document.body.ready();
    await panel.runUntil('201 Created');
    await launched.window.mouse.move(0, 0);
    await picture('docs/images', 'main');
  });
}

async function picture(folder: string, name: string): Promise<void> {
  await mkdir(fromRoot(folder), { recursive: true });
  await launched.window.screenshot({ path: fromRoot(`${folder}/${name}.png`), animations: 'disabled' });
}
