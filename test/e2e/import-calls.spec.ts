import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshHome, type LaunchedApp, launchApp } from '../support/electron';
import { closeCleanly, pagesOf } from './pages/app';
import { ImportCalls } from './pages/import-calls';

const TOKEN = 'invented-canary-90210';

/** A conversation at Vapi: an order that was not found, and a tool that the workspace has under another name. */
const VAPI = JSON.stringify({
  id: 'call-4711',
  messages: [
    { role: 'bot', message: 'One moment.', time: 1795169470000 },
    {
      role: 'tool_calls',
      time: 1795169472000,
      toolCalls: [
        {
          id: 't1',
          type: 'function',
          function: { name: 'look_up_order', arguments: '{"order_number":"SO-00000"}' },
        },
        {
          id: 't2',
          type: 'function',
          function: { name: 'stock_of', arguments: '{"sku":"AB-1","color":"red"}' },
        },
      ],
    },
    {
      role: 'tool_call_result',
      toolCallId: 't1',
      name: 'look_up_order',
      result: '{"error":{"code":"order_not_found","message":"There is no such order."}}',
    },
    { role: 'tool_call_result', toolCallId: 't2', name: 'stock_of', result: 'none left' },
  ],
});

const HAR = JSON.stringify({
  log: {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36' },
    entries: [
      {
        startedDateTime: '2026-11-20T10:11:12.500Z',
        time: 41.5,
        request: {
          method: 'GET',
          url: 'http://127.0.0.1:4780/orders/SO-10428',
          headers: [{ name: 'Authorization', value: `Bearer ${TOKEN}` }],
        },
        response: {
          status: 503,
          headers: [{ name: 'Content-Type', value: 'application/json' }],
          content: { mimeType: 'application/json', text: '{"error":"busy"}' },
        },
      },
      {
        startedDateTime: '2026-11-20T10:11:12.500Z',
        time: 3,
        _resourceType: 'image',
        request: { method: 'GET', url: 'http://127.0.0.1:4780/a.png', headers: [] },
        response: null,
      },
    ],
  },
});

/** So many that there is time to think better of it while they are prepared. */
const MANY = JSON.stringify({
  log: {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36' },
    entries: Array.from({ length: 6_000 }, (_, index) => ({
      startedDateTime: new Date(Date.UTC(2026, 10, 20, 10) + index).toISOString(),
      time: 5,
      request: { method: 'GET', url: `http://127.0.0.1:4780/orders/SO-${10_000 + index}`, headers: [] },
      response: { status: 200, headers: [], content: { mimeType: 'application/json', text: '{}' } },
    })),
  },
});

let home: string;
let launched: LaunchedApp;
test.beforeAll(async () => {
  home = await freshHome();
  launched = await launchApp({ home });
});
test.afterAll(async () => {
  await closeCleanly(launched);
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
});

test('failed calls come in from a platform and from a browser, and are replayed', async () => {
  test.setTimeout(120_000);
  const { shell, log, replay, imports } = pagesOf(launched);
  const calls = new ImportCalls(launched.window);
  const { dialog, rows } = calls;

  await test.step('a dropped conversation of Vapi shows its calls, matched by name', async () => {
    await shell.open('Look up order');
    await imports.drop({ 'conversation.json': VAPI });
    await dialog.waitFor();
    await expect(dialog).toContainText('1 matched by name, 1 fit none');
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText('/orders/SO-00000');
    await expect(rows.first()).toContainText('by name');
    await expect(rows.first()).toContainText('failed');
  });

  await test.step('what fits none gets its action from the person', async () => {
    await calls.show(/^Without one/);
    await expect(rows).toHaveCount(1);
    await calls.decide('stock_of', 'Check inventory');
    await expect(dialog).toContainText('1 matched by name, 1 matched by you');
    await expect(dialog).toContainText('Every call has its action.');
  });

  await test.step('the log opens with what was imported', async () => {
    await calls.take();
    await expect(log.runs).toHaveCount(2);
    await expect(log.runs.first()).toContainText('Vapi');
    await expect(launched.window.getByText('2 calls stand in the log.')).toBeVisible();
  });

  await test.step('the view says what nobody told', async () => {
    await log.runs.filter({ hasText: 'SO-00000' }).click();
    await expect(log.detail).toContainText('order_not_found');
    await log.part('Headers');
    await expect(log.detail).toContainText('No header of this exchange is known.');
    await log.part('Timing');
    await expect(log.detail).toContainText('does not say how long it took');
    await log.part('Request');
    await expect(log.detail).toContainText('this is what its action sends');
  });

  await test.step('the failed call is sent again, with the value that was meant', async () => {
    await replay.open();
    await replay.withChanges();
    await expect(replay.value('order_number')).toHaveValue('SO-00000');
    await replay.value('order_number').fill('SO-10428');
    await replay.send();
    await expect(replay.forTheAgent).toContainText('works now');
    await replay.back();
  });

  await test.step('the failed call is kept as a case of its action', async () => {
    await log.runs.filter({ hasText: 'SO-00000' }).click();
    await replay.keep('Keep as a case');
    const keeping = shell.dialog('Keep as case');
    await expect(keeping).toContainText('SO-00000');
    await keeping.getByRole('textbox', { name: 'What this case shows' }).fill('as a caller met it');
    await keeping.getByRole('button', { name: 'Keep the case' }).click();
    await keeping.waitFor({ state: 'hidden' });
    const action = join(home, 'example', 'actions', 'look-up-order.action.yaml');
    await expect
      .poll(() => readFile(action, 'utf8'))
      .toMatch(/name: as a caller met it\n(?:.*\n)*?.*SO-00000/);
  });

  await test.step('all calls of its conversation are shown', async () => {
    await log.takeOff('Import');
    await log.detail.getByRole('button', { name: 'Conversation call-4711' }).click();
    await expect(log.runs).toHaveCount(3);
  });

  await test.step('an import that is cancelled takes in nothing', async () => {
    const before = await log.counted();
    await imports.drop({ 'many.har': MANY });
    await dialog.waitFor();
    const cancelled = calls.cancelUnderWay();
    await dialog.getByRole('button', { name: 'Take 6,000 calls into the log' }).click();
    await cancelled;
    await expect(dialog.getByRole('progressbar')).toBeHidden();
    await expect(dialog.getByRole('button', { name: 'Take 6,000 calls into the log' })).toBeEnabled();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
    expect(await log.counted()).toBe(before);
  });

  await test.step('a HAR file on the clipboard is matched by its address; its token is nowhere to be seen', async () => {
    await launched.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), HAR);
    await launched.window.getByRole('button', { name: 'Import call log' }).click();
    await launched.window.getByRole('menuitem', { name: 'From the clipboard' }).click();
    await expect(dialog).toContainText('1 matched by address');
    await expect(dialog).toContainText('It is a part of a page, not a call of an API.');
    await expect(dialog).not.toContainText(TOKEN);
    await calls.take();
    await expect(log.runs).toHaveCount(1);
    await log.show(0);
    await log.part('Headers');
    await expect(log.detail).toContainText('Bearer {{secret.shop-token}}');
    await expect(log.detail).not.toContainText(TOKEN);
  });

  await test.step('an import is taken out of the log again', async () => {
    await launched.window.getByRole('button', { name: 'Remove this import' }).click();
    await launched.window.getByRole('button', { name: 'Remove from the log' }).click();
    await expect(launched.window.getByText('1 call removed from the log.')).toBeVisible();
    // The calls of Vapi and the replay stay.
    await expect(log.runs).toHaveCount(3);
  });
});

test('a request with what came back is a call; alone it is an action to be', async () => {
  const { imports } = pagesOf(launched);
  const calls = new ImportCalls(launched.window);
  const request = 'GET /orders/SO-10429 HTTP/1.1\nHost: 127.0.0.1:4780\n';
  await imports.paste(
    `${request}\nHTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{"error":"none"}\n`,
  );
  await expect(calls.dialog.getByRole('button', { name: 'Take 1 call into the log' })).toBeVisible();
  await expect(calls.rows.first()).toContainText('404');
  await calls.dialog.getByRole('button', { name: 'Cancel' }).click();
  await imports.paste(request);
  await expect(calls.dialog.getByRole('button', { name: 'Create action' })).toBeVisible();
});
