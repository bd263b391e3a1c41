import { expect, type Locator, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/electron';
import { closeCleanly, pagesOf, resize } from './pages/app';
import { walkByTab } from './pages/focus-walk';
import { tourOverlays } from './pages/overlays';
import { paintOf, vanished } from './pages/paint';
import { smallTargets } from './pages/targets';
import { tour } from './pages/tour';

let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchApp();
});

test.afterEach(async () => {
  await closeCleanly(launched);
});

/** What is wrong on a screen, each said in a line. */
type Check = () => Promise<readonly string[]>;

/** Walks through all screens and all that floats over them, and asks on each. */
async function everywhere(check: Check): Promise<string[]> {
  const findings: string[] = [];
  const onScreen = async (name: string) => {
    for (const what of await check()) findings.push(`${name}: ${what}`);
  };
  await tour(launched, onScreen);
  await tourOverlays(launched, onScreen);
  return findings;
}

/** What takes Tab for itself while it is open: there it chooses, or closes. */
const TAKES_TAB = ['palette', 'environments', 'action-menu'];

test('Tab reaches everything, is seen where it is, and goes on', async () => {
  test.setTimeout(300_000);
  await resize(launched, 1280, 800);
  const findings: string[] = [];
  await tour(launched, async (name) => {
    if (TAKES_TAB.includes(name)) return;
    for (const what of await walkByTab(launched.window)) findings.push(`${name}: ${what}`);
  });
  expect(findings).toEqual([]);
});

test('every control can be hit, and nothing moves for those who want no motion', async () => {
  test.setTimeout(300_000);
  await resize(launched, 1280, 800);
  await launched.window.emulateMedia({ reducedMotion: 'reduce' });
  const findings = await everywhere(async () => {
    const moving = await launched.window.evaluate(() =>
      document
        .getAnimations()
        .filter((animation) => Number(animation.effect?.getComputedTiming().activeDuration ?? 0) > 10)
        .map((animation) => `something moves: ${animation.constructor.name} ${animation.id}`),
    );
    return [...(await smallTargets(launched.window)), ...moving];
  });
  expect(findings).toEqual([]);
});

test('in the contrast theme of the system, what is chosen, on or drawn is still seen', async () => {
  const { window } = launched;
  const { shell, document } = pagesOf(launched);
  await window.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  await shell.open('Create support ticket');
  await document.goToStep('Messages');
  const tell = async (one: Locator, other: Locator) =>
    expect(await paintOf(one)).not.toBe(await paintOf(other));

  await tell(shell.action('Create support ticket'), shell.action('Look up order'));
  const segment = (name: string) =>
    window
      .getByRole('radiogroup', { name: 'View of this action' })
      .locator('label', { has: window.getByText(name, { exact: true }) });
  await tell(segment('Wizard'), segment('YAML'));
  const track = (name: string) => window.getByRole('switch', { name, exact: true }).locator('+ *');
  await tell(track('On'), track('Static'));
  const field = window.getByRole('textbox', { name: 'Start', exact: true });
  const unfocused = await paintOf(field);
  await field.focus();
  await expect.poll(() => paintOf(field)).not.toBe(unfocused);
  expect(await vanished(window.locator('body'))).toEqual([]);

  await document.goToStep('Variables');
  await document.body.ready();
  const colorOf = (selector: string) =>
    window
      .locator(selector)
      .first()
      .evaluate((node) => getComputedStyle(node).backgroundColor);
  await expect.poll(() => colorOf('.monaco-editor')).toBe(await colorOf('body'));
  await shell.openPalette();
  await shell.palette.getByRole('combobox').fill('order');
  const options = shell.palette.getByRole('option');
  await expect(options.first()).toContainText('order');
  await tell(options.nth(0), options.nth(1));
  expect(await vanished(shell.palette)).toEqual([]);
});
