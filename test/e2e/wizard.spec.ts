import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from '../support/electron';
import { closeCleanly, pagesOf } from './pages/app';
import { choose } from './pages/segmented';
import { Steps } from './pages/steps';

let launched: LaunchedApp;
let api: Server;
let address: string;

test.beforeAll(async () => {
  launched = await launchApp();
  api = createServer((request, response) => {
    response.statusCode = request.headers['x-api-key'] === 'letmein' ? 200 : 401;
    response.end('{}');
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${String((api.address() as AddressInfo).port)}`;
});

test.afterAll(async () => {
  await closeCleanly(launched);
  api.closeAllConnections();
  api.close();
});

function pages() {
  const { document, ...rest } = pagesOf(launched);
  return { ...rest, document, steps: new Steps(launched.window, document) };
}

const onDisk = (id: string) =>
  readFile(join(launched.home, 'example', 'actions', `${id}.action.yaml`), 'utf8');

const SAMPLE = JSON.stringify({
  ticket: { subject: 'It stops', requester: { email: 'jane@example.com' } },
  tags: ['printer'],
  source: 'voice',
});

test('an HTTP action is made from scratch: pasted, imported, timed, and undone to the byte', async () => {
  test.setTimeout(90_000);
  const { document, steps } = pages();
  const { window } = launched;
  await steps.make('HTTP request', 'Open a case');
  await expect.poll(() => onDisk('open-a-case')).toContain('kind: http');
  const fresh = await onDisk('open-a-case');

  await test.step('a cURL command in the URL field fills the request', async () => {
    await steps.paste(
      steps.url,
      "curl -X PUT 'https://api.example.com/customers/{customerId}/cases?lang=en' -H 'X-Audit: yes' -d '{\"a\": 1}'",
    );
    await expect(document.step('Connect').getByRole('combobox', { name: 'Method' })).toHaveValue('PUT');
    await expect(steps.url).toHaveValue('https://api.example.com/customers/{customerId}/cases');
    await expect(document.field('Connect', 'Name, header 1')).toHaveValue('X-Audit');
  });

  await test.step('a placeholder of documentation becomes a parameter in one click', async () => {
    await document.step('Connect').getByRole('button', { name: 'Write {{customer_id}}' }).click();
    await expect(steps.url).toHaveValue('https://api.example.com/customers/{{customer_id}}/cases');
    await document.goToStep('Variables');
    await expect(steps.parameterNames()).toHaveCount(1);
  });

  await test.step('a constant of the pasted command becomes a parameter as well', async () => {
    await document.step('Variables').getByRole('button', { name: 'More for lang' }).click();
    await window.getByRole('menuitem', { name: 'Make it the parameter {{lang}}' }).click();
    await expect(steps.parameterNames()).toHaveCount(2);
    await expect(document.step('Variables').getByRole('combobox', { name: 'Value, lang' })).toHaveValue(
      '{{lang}}',
    );
  });

  await test.step('a sample becomes parameters and the body they stand in', async () => {
    await steps.openImport();
    await steps.importDialog.getByRole('textbox', { name: 'Sample body or JSON Schema' }).fill('{ "a": }');
    await expect(steps.importDialog.getByRole('alert')).toContainText('line 1, column 8');
    await steps.importDialog.getByRole('textbox', { name: 'Sample body or JSON Schema' }).fill(SAMPLE);
    await expect(steps.importDialog).toContainText('4 values in the sample body');
    await steps.importDialog.getByRole('checkbox', { name: 'Take source' }).uncheck();
    await choose(steps.importDialog, 'Where the values go', 'JSON body');
    await expect(steps.importDialog.getByLabel('The body as it will be written')).toContainText(
      '"source": "voice"',
    );
    await steps.importDialog.getByRole('button', { name: 'Add 3 parameters' }).click();
    await expect(steps.parameterNames()).toHaveCount(5);
    await expect.poll(() => onDisk('open-a-case')).toContain('"email": {{email}}');
  });

  await test.step('rows change places by keys', async () => {
    await steps.parameterNames().nth(2).focus();
    await window.keyboard.press('Alt+ArrowUp');
    await expect(steps.parameterNames().nth(1)).toHaveValue('subject');
  });

  await test.step('a parameter that is never sent says so, and is sent with one click', async () => {
    await document.step('Variables').getByRole('button', { name: 'Add parameter' }).click();
    await window.keyboard.type('paintColour');
    const send = document.step('Variables').getByRole('button', { name: 'Send it in the body' });
    await send.click();
    await expect(send).toBeHidden();
    await expect.poll(() => onDisk('open-a-case')).toContain('"paint_colour": {{paint_colour}}');
  });

  await test.step('delay and timeout are moved by keys and by the mouse', async () => {
    await document.goToStep('Connect');
    await document.fill('Connect', 'Timeout', '5');
    await document.goToStep('Messages');
    await document.fill('Messages', 'Delay', 'One moment, please.');
    await steps.handle('Delay threshold').focus();
    for (let times = 0; times < 3; times += 1) await window.keyboard.press('ArrowRight');
    await expect(steps.handle('Delay threshold')).toHaveAttribute('aria-valuenow', '1800');
    await steps.drag(steps.handle('Timeout'), -0.3);
    const timeout = Number(await steps.handle('Timeout').getAttribute('aria-valuenow'));
    expect(timeout).toBeLessThan(4500);
    expect(timeout % 100).toBe(0);
    await expect.poll(() => onDisk('open-a-case')).toContain(`timeoutMs: ${String(timeout)}`);
    await expect.poll(() => onDisk('open-a-case')).toContain('afterMs: 1800');
  });

  await test.step('all of it is undone', async () => {
    await document.undoAll();
    await expect.poll(() => onDisk('open-a-case')).toBe(fresh);
  });
});

test('a form is built while its customer’s view follows', async () => {
  const { document, steps } = pages();
  await steps.make('Form', 'Ask for a return');
  await document.goToStep('Variables');
  await expect(steps.customerForm).toContainText('E-mail *');
  await document.step('Variables').getByRole('button', { name: 'Add field' }).click();
  await launched.window.keyboard.type('reason');
  const variables = document.step('Variables');
  await variables.getByRole('textbox', { name: 'Label of reason', exact: true }).fill('Why?');
  await variables.getByRole('button', { name: /limits of reason$/ }).click();
  await variables.getByRole('textbox', { name: /^Allowed values/ }).fill('damaged, late');
  await variables.getByRole('textbox', { name: 'Help text' }).fill('It helps us.');
  await variables.getByRole('textbox', { name: 'Label of damaged' }).fill('It is damaged');
  const reason = steps.customerForm.getByRole('combobox', { name: /Why\?/ });
  await expect(reason.getByRole('option')).toHaveText(['Choose', 'It is damaged', 'late']);
  await expect(steps.customerForm).toContainText('It helps us.');

  await steps.customerForm.getByRole('button', { name: 'Send' }).click();
  await expect(steps.customerForm.getByRole('alert')).toHaveText(['Fill this in.']);
  await steps.customerForm.getByRole('textbox', { name: /E-mail/ }).fill('jane');
  await expect(steps.customerForm.getByRole('alert')).toContainText(['e-mail address']);
  await steps.customerForm.getByRole('textbox', { name: /E-mail/ }).fill('jane@example.com');
  await expect(steps.customerForm.getByRole('status')).toHaveText('All answers can be sent.');
  await expect.poll(() => onDisk('ask-for-a-return')).toContain('labels: [It is damaged, late]');
});

test('a button leads where its preview says', async () => {
  const { document, steps } = pages();
  await steps.make('Button', 'Show the invoice');
  await document.fill('Connect', 'Label', 'Your invoice');
  await document
    .step('Connect')
    .getByRole('combobox', { name: 'Opens' })
    .fill('https://shop.example.com/invoice');
  await expect(document.step('Connect').getByRole('img', { name: /as a customer sees it/ })).toContainText(
    'Your invoice',
  );
  await expect.poll(() => onDisk('show-the-invoice')).toContain('label: Your invoice');
  await expect.poll(() => onDisk('show-the-invoice')).toContain('url: https://shop.example.com/invoice');
});

test('a credential is tested alone', async () => {
  const { document, steps } = pages();
  await steps.make('HTTP request', 'Read the account');
  await steps.url.fill(`${address}/account`);
  await document.goToStep('Authentication');
  const step = document.step('Authentication');
  await step.getByRole('combobox', { name: 'Authorization' }).click();
  await launched.window.getByRole('option', { name: 'API key in a header' }).click();
  await step.getByText('Template', { exact: true }).click();
  await step.getByRole('combobox', { name: 'Key' }).fill('wrong');
  await step.getByRole('button', { name: 'Test credential' }).click();
  await expect(step.getByText('Refused', { exact: true })).toBeVisible();
  await step.getByRole('combobox', { name: 'Key' }).fill('letmein');
  await step.getByRole('button', { name: 'Test credential' }).click();
  await expect(step.getByText('Accepted: 200 with the credential, 401 without it.')).toBeVisible();
});

test('what a field holds and the document cannot take stays, in every view', async () => {
  const { shell, document, steps } = pages();
  const { window } = launched;
  await shell.open('Check inventory');
  await document.goToStep('Connect');
  const before = await document.field('Connect', 'Timeout').inputValue();
  await document.field('Connect', 'Timeout').fill('soon');
  await document.goToStep('Variables');
  const rail = window.getByRole('navigation', { name: 'Steps' });
  await expect(rail.getByRole('button', { name: /^Connect/ })).toContainText('1 field unfinished');
  await document.view('YAML');
  await document.yaml.ready();
  await expect(window.getByRole('button', { name: '“soon” is not in the document yet.' })).toBeVisible();
  await document.view('Form');
  await expect(document.field('Connect', 'Timeout')).toHaveValue('soon');
  await expect(document.step('Connect').getByRole('alert')).toContainText(['Write a number from']);
  await document.view('Wizard');
  await document.goToStep('Connect');
  await document.field('Connect', 'Timeout').press('Escape');
  await expect(document.field('Connect', 'Timeout')).toHaveValue(before);
  await expect(rail.getByRole('button', { name: /^Connect/ })).not.toContainText('unfinished');

  await test.step('a placeholder says what it stands for, and leads to where it is declared', async () => {
    await steps.url.focus();
    await window.keyboard.press('Home');
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('Control+i');
    await expect(window.getByRole('dialog', { name: /^\{\{env\.api\}\} Environment value/ })).toBeFocused();
    await window.keyboard.press('Escape');
    await expect(steps.url).toBeFocused();
    const url = await steps.url.boundingBox();
    if (!url) throw new Error('The URL is not on screen.');
    await window.mouse.move(url.x + 30, url.y + url.height / 2);
    await window.mouse.move(url.x + 36, url.y + url.height / 2);
    const card = window.getByRole('tooltip').filter({ hasText: '{{env.api}}' });
    await expect(card).toContainText('http://127.0.0.1:');
    await card.getByRole('button', { name: 'Open the environment mock' }).click();
    await expect(window.getByRole('heading', { name: 'Environments', level: 1 })).toBeVisible();
  });
});

test('a view that comes back is as it was left; while the text is invalid the others can still be read', async () => {
  const { shell, document } = pages();
  const { window } = launched;
  await shell.open('Look up order');
  await document.goToStep('General');
  await document.field('General', 'Name').focus();
  await window.keyboard.press('Home');
  await window.keyboard.press('ArrowRight');
  await document.view('YAML');
  await document.yaml.ready();
  await document.yaml.type('\n  [: not yaml', { line: 2 });
  await document.view('Wizard');
  await expect(window.getByText(/cannot be read from line \d/)).toBeVisible();
  await expect(document.field('General', 'Name')).toBeFocused();
  await expect(document.field('General', 'Name')).toHaveValue('Look up order');
  await expect(document.field('General', 'Name')).toHaveAttribute('readonly', '');
  const caret = () =>
    document.field('General', 'Name').evaluate((field: HTMLInputElement) => field.selectionStart);
  expect(await caret()).toBe(1);
  await document.view('YAML');
  await document.yaml.ready();
  await expect(window.getByText('Line 3, column 14')).toBeVisible();
  await document.undoAll();
  await document.view('Wizard');
  await expect(window.getByText(/cannot be read from line/)).toBeHidden();
  await expect(document.field('General', 'Name')).not.toHaveAttribute('readonly', '');
});

test('in text fields instead of editors, what is wrong is said with its line, and led to', async () => {
  const { shell, document } = pages();
  const { window } = launched;
  const asFields = window.getByRole('switch', { name: 'Text fields instead of code editors' });
  await shell.openSettings();
  await asFields.check({ force: true });
  await shell.open('Send order text');
  await document.view('Wizard');
  await document.goToStep('General');
  await document.step('General').getByRole('textbox', { name: 'Description' }).fill('');
  await document.view('YAML');
  const text = window.getByRole('textbox', { name: 'The document of this action as YAML' });
  await window.getByRole('button', { name: /nothing to decide by/ }).click();
  await expect(text).toBeFocused();
  const line = await text.evaluate(
    (area: HTMLTextAreaElement) => area.value.slice(area.selectionStart).split('\n')[0],
  );
  expect(line).toBe('Send order text');
  await document.undoAll();
  await shell.openSettings();
  await asFields.uncheck({ force: true });
});

test('a rule for failed answers is tried on the last answer, whose request can become an action', async () => {
  const { shell, panel, document } = pages();
  const { window } = launched;
  await shell.open('Get customer account');
  await panel.fillFrom('a guest, answered with 200 and an error');
  await panel.runUntil('200 OK');
  await document.goToStep('Results');
  const says = (name: string) => window.getByRole('img', { name });
  await expect(says('By rule 1 the last answer counts as failed')).toBeVisible();
  await document.field('Results', 'Path of rule 1').fill('$.plan');
  await window.keyboard.press('Tab');
  await expect(says('Rule 1 lets the last answer pass')).toBeVisible();

  await test.step('its run can be what a new action begins with', async () => {
    await window.keyboard.press('Control+n');
    const dialog = window.getByRole('dialog', { name: 'New action' });
    await choose(dialog, 'Begin', 'From a run');
    await dialog.getByRole('radio', { name: /GET.*· panel ·.*200/ }).check();
    await dialog.getByRole('button', { name: 'Review' }).click();
    await expect(window.getByRole('dialog', { name: /^Import/ })).toContainText('GET');
  });
});
