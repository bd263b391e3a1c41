import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/electron';
import { closeCleanly, followSystem, resize } from './pages/app';
import { tourOverlays } from './pages/overlays';
import { tour } from './pages/tour';

let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchApp();
});

test.afterEach(async () => {
  await closeCleanly(launched);
});

/** What floats over a screen: the screen beneath it was looked at already. */
const FLOATING = '[role=dialog], [role=menu], [role=tooltip]';

async function seriousFindings(walk: typeof tour): Promise<string[]> {
  await resize(launched, 1280, 800);
  const findings: string[] = [];
  await walk(launched, async (name) => {
    // Names and roles do not depend on the theme; in the dark one only the contrast is measured, which takes long.
    for (const theme of ['dark', 'light'] as const) {
      await followSystem(launched, theme);
      // Electron has no Target.createTarget, which the builder needs unless it is in this mode.
      const axe = new AxeBuilder({ page: launched.window }).setLegacyMode(true);
      if ((await launched.window.locator(FLOATING).count()) > 0) axe.include(FLOATING);
      if (theme === 'dark') axe.withRules('color-contrast');
      else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']);
      const { violations } = await axe.analyze();
      for (const { id, impact, nodes } of violations) {
        if (impact !== 'serious' && impact !== 'critical') continue;
        for (const { target, failureSummary } of nodes) {
          findings.push(`${name}, ${theme}: ${id}: ${target.join(' ')}: ${failureSummary ?? ''}`);
        }
      }
    }
  });
  return findings;
}

test('no screen has a serious or critical accessibility finding, light or dark', async () => {
  test.setTimeout(300_000);
  expect(await seriousFindings(tour)).toEqual([]);
});

test('nothing that floats over a screen has one', async () => {
  test.setTimeout(300_000);
  expect(await seriousFindings(tourOverlays)).toEqual([]);
});
