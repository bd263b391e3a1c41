import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshHome, type LaunchedApp, launchApp } from '../support/electron';
import { answerFolderDialog, closeCleanly, pagesOf } from './pages/app';
import { STEPS } from './pages/wizard';

const FILE = 'create-support-ticket.action.yaml';
const PROBLEM = 'It says "E-04" & stops {{here}} – 🖨';

let home: string;
let exports: string;
let launched: LaunchedApp;

test.beforeAll(async () => {
  home = await freshHome();
  exports = await mkdtemp(join(tmpdir(), 'actionbench-exports-'));
  launched = await launchApp({ home });
});

test.afterAll(async () => {
  await closeCleanly(launched);
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
  await rm(exports, { recursive: true, force: true });
});

function onDisk(): Promise<string> {
  return readFile(join(home, 'example', 'actions', FILE), 'utf8');
}

function exported(file: string): Promise<string> {
  return readFile(join(exports, file), 'utf8');
}

test('from the first start to a file for two platforms, and back by undo', async () => {
  test.setTimeout(90_000);
  const { shell, document, panel, log, platforms } = pagesOf(launched);

  await test.step('the first start opens the example with its mock running', async () => {
    await expect(shell.start).toBeVisible();
    await expect(shell.mockState).toHaveText('mock is running');
    await expect(shell.action('Create support ticket')).toBeVisible();
  });
  const original = await onDisk();

  await test.step('the six steps are walked', async () => {
    await shell.open('Create support ticket');
    for (const step of STEPS) {
      if (step !== 'Connect') await document.next(step);
      await expect(document.step(step)).toBeVisible();
      await expect(document.currentStep()).toContainText(step);
    }
  });

  const withBody = original.replace('"source": "voice"', '"source": "voice-line"');
  await test.step('an edit of the body in Monaco changes these characters of the file, and no other', async () => {
    await document.goToStep('Variables');
    await document.body.type('-line', { line: 7, before: 1 });
    await expect.poll(onDisk).toBe(withBody);
  });

  await test.step('the exact request follows the values', async () => {
    await panel.value('email').fill('sam@example.org');
    await panel.value('problem').fill(PROBLEM);
    await panel.value('priority').selectOption('high');
    await panel.view('Request');
    for (const part of [
      'POST',
      'tickets?tag=printer&tag=error',
      'Bearer {{secret.helpdesk-token}}',
      '"requester": "sam@example.org"',
      `"description": ${JSON.stringify(PROBLEM)}`,
      '"source": "voice-line"',
    ]) {
      await expect(panel.panel).toContainText(part);
    }
  });

  await test.step('the live answer comes as a tree', async () => {
    await panel.runUntil('201 Created');
    await expect(panel.row('status')).toContainText('"open"');
    await expect(panel.row('requester')).toContainText('"sam@example.org"');
    await expect(panel.row('customer_id')).toContainText('90071992547409931');
  });

  const withOutputs = `${withBody.slice(0, withBody.indexOf('platforms:'))}  - { name: status, path: $.ticket.status, type: string, example: open }
  - { name: priority_2, path: $.ticket.priority, type: string, example: high }
${withBody.slice(withBody.indexOf('platforms:'))}`;
  await test.step('clicked fields become outputs in the file', async () => {
    await panel.makeOutput('status');
    await panel.makeOutput('priority');
    await expect(panel.row('status')).toHaveAttribute('aria-selected', 'true');
    await expect.poll(onDisk).toBe(withOutputs);
  });

  await test.step('the run is in the log', async () => {
    await shell.goTo('Log');
    await expect(log.runs).toHaveCount(1);
    await expect(log.runs.first()).toContainText('201');
    await log.show(0);
    await expect(log.answer).toContainText('HD-4711');
    await log.part('Request');
    await expect(log.detail).toContainText('"source": "voice-line"');
    await expect(log.detail).toContainText('sam@example.org');
  });

  await test.step('two platforms get their files', async () => {
    await answerFolderDialog(launched, exports);
    await shell.goTo('Platforms');
    await platforms.open('OpenAI Responses');
    await platforms.save('OpenAI Responses');
    await platforms.openBeside('Solveo');
    await platforms.save('Solveo');
    const tool = JSON.parse(await exported('create-support-ticket.openai-responses.json')) as unknown;
    expect(tool).toMatchObject({ type: 'function', name: 'create_support_ticket', strict: true });
    const solveo = JSON.parse(await exported('create-support-ticket.solveo.json')) as unknown;
    expect(solveo).toMatchObject({ method: 'POST', body: expect.stringContaining('"source": "voice-line"') });
  });

  const ordered = withOutputs.replace(/( {2}- \{ name: email, .*\n)( {2}- \{ name: problem, .*\n)/, '$2$1');
  await test.step('parameters change places by keys, and nothing else of the file does', async () => {
    await shell.open('Create support ticket');
    await document.goToStep('Variables');
    await document.field('Variables', 'Name of parameter 1').focus();
    await launched.window.keyboard.press('Alt+ArrowDown');
    await expect.poll(onDisk).toBe(ordered);
  });

  const withAll = ordered
    .replace('name: Create support ticket', 'name: Open a support ticket')
    .replace('timeoutMs: 5000', 'timeoutMs: 8000')
    .replace('start: Let me open a ticket for you.', 'start: Let me open a ticket for you, one moment.');
  await test.step('wizard, form and YAML edit the same text', async () => {
    await shell.open('Create support ticket');
    await document.view('Wizard');
    await document.goToStep('General');
    await document.fill('General', 'Name', 'Open a support ticket');
    await document.view('Form');
    await document.fill('Connect', 'Timeout', '8');
    await document.view('YAML');
    const line = ordered.split('\n').findIndex((each) => each.startsWith('  start: ')) + 1;
    await document.yaml.type(', one moment', { line, before: 1 });
    await expect.poll(onDisk).toBe(withAll);
    await document.view('Wizard');
    await expect(document.field('General', 'Name')).toHaveValue('Open a support ticket');
  });

  await test.step('undo takes back what all three views did, to the byte; redo brings it again', async () => {
    await document.undoAll();
    await expect.poll(onDisk).toBe(original);
    await document.redoAll();
    await expect.poll(onDisk).toBe(withAll);
  });

  await test.step('after a restart edits, tabs and values are still there', async () => {
    await closeCleanly(launched);
    launched = await launchApp({ home });
    const again = pagesOf(launched);
    await expect(again.shell.tabs).toHaveText([/Open a support ticket/]);
    await expect(again.document.step('General')).toBeVisible();
    await again.document.goToStep('Connect');
    await expect(again.document.field('Connect', 'Timeout')).toHaveValue('8');
    await expect(again.panel.value('email')).toHaveValue('sam@example.org');
    await expect(again.panel.value('priority')).toHaveValue('high');
    expect(await onDisk()).toBe(withAll);
  });
});
