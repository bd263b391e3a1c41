import { expect } from '@playwright/test';
import type { LaunchedApp } from '../../support/electron';
import { pagesOf } from './app';
import { STEPS } from './wizard';

/** Called on each screen, with its name, while it is shown. */
export type OnScreen = (name: string) => Promise<void>;

/**
 * Walks through every screen of the app, in an example workspace where nothing was done yet. Each screen is shown as
 * a person meets it, with runs, outputs and findings on it.
 */
export async function tour(launched: LaunchedApp, onScreen: OnScreen): Promise<void> {
  const { window } = launched;
  const { shell, document, panel, log, platforms, secrets, environments } = pagesOf(launched);
  await shell.openStart();
  await onScreen('start');

  await shell.open('Create support ticket');
  await document.view('Wizard');
  await panel.view('Values');
  for (const step of STEPS) {
    await document.goToStep(step);
    if (step === 'Variables') await document.body.ready();
    await onScreen(`step-${step.toLowerCase()}`);
  }
  await document.view('Form');
  await onScreen('form');
  await document.view('YAML');
  await document.yaml.ready();
  await panel.view('Request');
  await onScreen('yaml-and-request');

  await document.view('Wizard');
  await document.goToStep('Connect');
  await panel.runUntil('201 Created');
  await onScreen('answer');
  await panel.answerView('Headers');
  await onScreen('answer-headers');
  await panel.answerView('Pretty');
  await document.goToStep('Results');
  await onScreen('results-after-run');
  await document.goToStep('Connect');

  await shell.goTo('Platforms');
  await platforms.open('OpenAI Responses');
  await platforms.openBeside('Solveo');
  await platforms.view('Solveo', 'Fill-in sheet');
  await onScreen('platforms');

  await shell.open('Create support ticket');
  await panel.view('Values');
  await panel.value('problem').fill('Broken');
  await panel.runUntil('422 Unprocessable Entity');
  await onScreen('failed-run');
  await panel.value('problem').fill('The printer prints "E-04" and stops.');

  await shell.goTo('Log');
  await log.show(0);
  await onScreen('log');
  await log.part('Timing');
  await onScreen('log-timing');

  await shell.openPalette();
  await shell.palette.getByRole('combobox').fill('order');
  await onScreen('palette');
  await window.keyboard.press('Escape');
  await shell.openSettings();
  await onScreen('settings');
  await environments.open();
  await environments.show('production');
  await onScreen('environments-place');
  await secrets.open();
  await secrets.show('crm-token');
  await onScreen('secrets-place');
  await window.keyboard.press('Control+/');
  await expect(window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await onScreen('shortcuts');
  await window.keyboard.press('Escape');
  await shell.openEnvironments();
  await onScreen('environments');
  await window.keyboard.press('Escape');

  await shell.open('Look up order');
  await window.keyboard.press('Control+n');
  await expect(window.getByRole('dialog', { name: 'New action' })).toBeVisible();
  await onScreen('new-action');
  await window.getByText('From a template').click();
  await window.getByRole('radio', { name: /Look up customer/ }).check();
  await onScreen('new-action-template');
  await window.getByText('From a cURL command').click();
  await onScreen('new-action-curl');
  await window.keyboard.press('Escape');
  await window.keyboard.press('F2');
  await expect(window.getByRole('dialog', { name: 'Rename action' })).toBeVisible();
  await onScreen('rename');
  await window.keyboard.press('Escape');
  await shell.action('Look up order').click({ button: 'right' });
  await expect(window.getByRole('menuitem', { name: /Duplicate this action/ })).toBeVisible();
  await onScreen('action-menu');
  await window.keyboard.press('Escape');
  await document.view('YAML');
  await document.yaml.type('\n  [: not yaml', { line: 2 });
  await document.view('Wizard');
  await expect(window.getByText(/cannot be read from line/)).toBeVisible();
  await onScreen('invalid-text');
  await document.undoAll();
  await expect(window.getByText(/cannot be read from line/)).toBeHidden();
}
