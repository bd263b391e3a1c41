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

/** Everything that is said to a screen reader from now on, in its order. */
async function listen(): Promise<() => Promise<string[]>> {
  await launched.window.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const LIVE = '[role=status], [role=alert], [aria-live]:not([aria-live=off])';
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const around = target instanceof Element ? target : target.parentElement;
        const live = around?.closest(LIVE) ?? around?.querySelector(LIVE);
        // A message that appears is said with the role it appears with.
        const fresh = [...addedNodes].filter((node) => node instanceof Element && node.matches(LIVE));
        for (const region of fresh.length > 0 ? fresh : [live]) {
          const words = region?.textContent?.trim();
          if (words && said.at(-1) !== words) said.push(words);
        }
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => launched.window.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}

test('what happens out of sight is said: runs, findings, saving, undo and imports', async () => {
  const { window } = launched;
  const { shell, document, panel } = pagesOf(launched);
  await shell.open('Check inventory');
  const said = await listen();

  await panel.runUntil('200 OK');
  await expect.poll(said).toContain('Running');
  await expect.poll(said).toContainEqual(expect.stringMatching(/^Finished with 200 OK after /));

  await document.goToStep('General');
  await document
    .step('General')
    .getByRole('textbox', { name: /^Description/ })
    .fill('');
  await window.keyboard.press('Tab');
  await expect.poll(said).toContainEqual(expect.stringMatching(/^\d+ findings?$/));
  await expect.poll(said).toContainEqual(expect.stringMatching(/^Saved \d\d:\d\d$/));
  await window.keyboard.press('Control+s');
  await expect.poll(said).toContain('Saved');
  await document.undoAll();
  await expect.poll(said).toContainEqual(expect.stringMatching(/^Undone: /));

  await shell.openStart();
  await window.getByRole('main').getByRole('textbox').fill('curl https://api.example.com/orders/4711');
  await expect.poll(said).toContainEqual(expect.stringMatching(/cURL/));
  await window.keyboard.press('Control+Enter');
  await window.getByRole('dialog').getByRole('button', { name: 'Create action' }).click();
  await expect.poll(said).toContainEqual(expect.stringMatching(/^Created /));
});
