import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { initWorkspace } from '@services/workspace/create.js';
import { fromRoot } from '../../scripts/vite/aliases';
import { encodingsOf, filesUnder, hits, type Haystack, logCells, textHay } from '../support/canary';
import { freshHome, type LaunchedApp, launchApp } from '../support/electron';
import { type EchoApi, startEchoApi } from '../support/servers/echo-credential';
import { recordTraffic, trafficOf } from '../support/traffic';
import { answerFolderDialog, closeCleanly, pagesOf } from './pages/app';

/** Characters that look different in JSON, in a URL, in HTML and in base64. The mock API takes what begins so. */
const CANARY = 'demo-Cnry"7k/+&=%<Zq>\\9x!vT2';
/** No secret, with the same odd characters: what the search must find wherever a run leaves its traces. */
const CONTROL = 'open-Ctrl"8j/+&=%<Yp>\\0w!uS3';

let api: EchoApi;

test.beforeAll(async () => {
  api = await startEchoApi();
});

test.afterAll(() => {
  api.close();
});

/** An action that sends the secret in every place a request has. */
function echoAction(): string {
  return `actionbench: 1
id: echo-credential
name: Echo credential
kind: http
description: Sends what it is given to an API that gives all of it back. Use when you test.
parameters:
  - { name: note, type: string, description: Any text, required: true, example: a note }
request:
  method: POST
  url: "http://${api.host}/first"
  query:
    - { name: note, value: "{{note}}" }
    - { name: key, value: "{{secret.helpdesk-token}}" }
  headers:
    - { name: X-Key, value: "{{secret.helpdesk-token}}" }
  auth: { kind: bearer, token: "{{secret.helpdesk-token}}" }
  body:
    kind: json
    text: |
      { "note": {{note}}, "key": {{secret.helpdesk-token}} }
platforms:
  openai-responses: {}
  solveo: {}
`;
}

async function homeWithEcho(): Promise<string> {
  const home = await freshHome();
  const example = join(home, 'example');
  await initWorkspace(example, { name: null, example: fromRoot('resources/example') });
  await mkdir(join(example, 'actions'), { recursive: true });
  await writeFile(join(example, 'actions', 'echo-credential.action.yaml'), echoAction());
  return home;
}

/** All that the window holds and shows. */
async function windowState({ window, app }: LaunchedApp): Promise<Haystack[]> {
  const state = await window.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return {
      page: [document.documentElement.outerHTML, ...fields.map(({ value }) => value)].join('\n'),
      storage: JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        location.href,
        history.state,
      ]),
    };
  });
  const clipboard = await app.evaluate(({ clipboard: board }) => board.readText());
  return [textHay('page', state.page), textHay('storage', state.storage), textHay('clipboard', clipboard)];
}

/** The memory of the page's scripts after a garbage collection, as the developer tools save it. */
async function memoryOf({ window }: LaunchedApp): Promise<Haystack> {
  const session = await window.context().newCDPSession(window);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return textHay('memory of the page', chunks.join(''));
}

test('the search finds a planted secret in every encoding', () => {
  for (const [encoding, bytes] of encodingsOf(CANARY)) {
    const padded = Buffer.concat([Buffer.from('before '), bytes, Buffer.from(' after')]);
    expect(hits(CANARY, [{ place: 'planted', bytes: padded }])).toContain(`planted: ${encoding}`);
  }
  for (const before of ['', 'x', 'xx']) {
    const coded = Buffer.from(`${before}${CANARY}yy`).toString('base64');
    expect(hits(CANARY, [textHay('basic', coded)]), coded).not.toEqual([]);
  }
  expect(hits(CANARY, [textHay('innocent', 'Bearer {{secret.helpdesk-token}}')])).toEqual([]);
});

test('a secret entered in the Authentication step is never seen again', async () => {
  test.setTimeout(120_000);
  const home = await homeWithEcho();
  const exports = await mkdtemp(join(tmpdir(), 'actionbench-exports-'));
  let launched = await launchApp({ home });
  const printed: string[] = [];
  const listen = ({ app, window }: LaunchedApp): void => {
    for (const stream of [app.process().stdout, app.process().stderr]) {
      stream?.on('data', (data: Buffer) => printed.push(data.toString()));
    }
    window.on('console', (message) => printed.push(message.text()));
  };
  listen(launched);
  const seen: Haystack[] = [];
  try {
    const { shell, document, panel, log, platforms, secrets, environments } = pagesOf(launched);
    await recordTraffic(launched.app);

    await test.step('the secret goes into the keychain, and the field is empty at once', async () => {
      await shell.open('Create support ticket');
      await document.goToStep('Authentication');
      await document.enterSecret('helpdesk-token', CANARY);
      await expect(document.secretState()).toContainText('Set, in the keychain');
    });

    await test.step('it is used: the mock API and an API that gives it back', async () => {
      await panel.value('problem').fill(CONTROL);
      await panel.runUntil('201 Created');
      await shell.open('Echo credential');
      await document.goToStep('Authentication');
      await document.step('Authentication').getByRole('button', { name: 'Allow it' }).click();
      await panel.value('note').fill(CONTROL);
      await panel.runUntil('200 OK');
      await expect(panel.row('marker')).toBeVisible();
      await expect(panel.row('raw')).not.toContainText('demo-');
      for (const view of ['Raw', 'Headers', 'Pretty'] as const) {
        await panel.answerView(view);
        seen.push(...(await windowState(launched)));
      }
      await panel.makeOutput('raw');
      await panel.view('Request');
      await panel.panel.getByRole('button', { name: 'Copy as cURL' }).click();
      seen.push(...(await windowState(launched)));
      await document.view('YAML');
      await document.view('Form');
      seen.push(...(await windowState(launched)));
    });

    await test.step('it is used: log, palette and settings', async () => {
      await shell.goTo('Log');
      await expect(log.runs).toHaveCount(2);
      for (const index of [0, 1]) {
        await log.show(index);
        for (const part of ['Answer', 'Request', 'Headers', 'Timing', 'Agent'] as const) {
          await log.part(part);
          seen.push(...(await windowState(launched)));
        }
      }
      await shell.openPalette();
      await shell.palette.getByRole('combobox').fill('# echo');
      seen.push(...(await windowState(launched)));
      await launched.window.keyboard.press('Escape');
      await shell.openSettings();
      seen.push(...(await windowState(launched)));
      await secrets.open();
      await secrets.show('helpdesk-token');
      await expect(secrets.entry('Every environment')).toContainText('Set, in the keychain');
      seen.push(...(await windowState(launched)));
    });

    await test.step('it is rotated, set for one environment and renamed under Secrets', async () => {
      await secrets.enter('helpdesk-token', null, CANARY);
      await secrets.enter('helpdesk-token', 'staging', CANARY);
      seen.push(...(await windowState(launched)));
      await secrets.rename('helpdesk-token', 'desk-token');
      await expect(secrets.entry('Every environment')).toContainText('Set, in the keychain');
      seen.push(...(await windowState(launched)));
      await environments.open();
      await environments.show('staging');
      seen.push(...(await windowState(launched)));
      await shell.open('Echo credential');
      await panel.runUntil('200 OK');
      seen.push(...(await windowState(launched)));
    });

    await test.step('it is used: exports for every platform', async () => {
      await answerFolderDialog(launched, exports);
      await shell.open('Echo credential');
      await shell.goTo('Platforms');
      for (const name of await platforms.names()) {
        await platforms.open(name);
        await platforms.saveIfPossible(name);
        seen.push(...(await windowState(launched)));
      }
    });

    const before = [...seen, ...(await trafficOf(launched.app)), await memoryOf(launched)];
    await test.step('nothing of it in the window, its memory and the messages to it', () => {
      expect(hits(CANARY, before)).toEqual([]);
      expect(placesOf(hits(CONTROL, before))).toEqual(
        expect.arrayContaining([
          'page',
          'clipboard',
          'run.start answered',
          'logs.show answered',
          'memory of the page',
        ]),
      );
    });

    await test.step('after a restart it is still set, and nothing of it is in any message', async () => {
      await closeCleanly(launched);
      launched = await launchApp({ home });
      listen(launched);
      await recordTraffic(launched.app);
      await launched.window.reload();
      const again = pagesOf(launched);
      await again.shell.open('Echo credential');
      await again.document.view('Wizard');
      await again.document.goToStep('Authentication');
      await expect(again.document.secretState()).toContainText('Set, in the keychain');
      await again.panel.runUntil('200 OK');
      const after = [
        ...(await windowState(launched)),
        ...(await trafficOf(launched.app)),
        await memoryOf(launched),
      ];
      expect(hits(CANARY, after)).toEqual([]);
      expect(placesOf(hits(CONTROL, after))).toContain('settings.read answered');
    });
  } finally {
    await launched.close();
  }

  const left = [
    ...(await filesUnder(home)),
    ...(await logCells(home)),
    ...(await filesUnder(exports)),
    textHay('printed', printed.join('\n')),
  ];
  expect(hits(CANARY, left)).toEqual([]);
  const controls = placesOf(hits(CONTROL, left));
  expect(controls).toEqual(expect.arrayContaining(['/settings.json']));
  for (const table of ['details', 'bodies']) {
    expect(
      controls.some((place) => place.includes(`${table}.data, unpacked`)),
      table,
    ).toBe(true);
  }
  expect(
    left.filter(({ place }) => place.includes('echo-credential.openai-responses')).length,
  ).toBeGreaterThan(0);
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
  await rm(exports, { recursive: true, force: true });
});

function placesOf(found: readonly string[]): readonly string[] {
  return [...new Set(found.map((hit) => hit.slice(0, hit.lastIndexOf(': '))))];
}

test('without a keychain the state is named, and secrets can be kept in memory until the app quits', async () => {
  const home = await freshHome();
  const env = { DBUS_SESSION_BUS_ADDRESS: 'disabled:' };
  let launched = await launchApp({ home, env });
  try {
    const { shell, document, panel, secrets } = pagesOf(launched);
    await shell.open('Create support ticket');
    await document.goToStep('Authentication');
    const step = document.step('Authentication');
    await expect(step).toContainText('There is no keychain to keep secrets in.');
    await expect(step).toContainText('No keychain service is running on this machine.');
    await step.getByRole('button', { name: 'Keep in memory until the app quits' }).click();
    await expect(step).toContainText('Secrets are kept in memory until the app quits.');
    await document.enterSecret('helpdesk-token', CANARY);
    await expect(document.secretState()).toContainText('Set, in memory until the app quits');
    await panel.runUntil('201 Created');
    await secrets.open();
    await secrets.add('spare-token');
    await expect(secrets.value('spare-token', null)).toBeFocused();
    await secrets.enter('spare-token', null, CANARY, 'api.example.com');
    await closeCleanly(launched);

    launched = await launchApp({ home, env });
    const again = pagesOf(launched);
    await again.shell.open('Create support ticket');
    await again.document.goToStep('Authentication');
    await expect(again.document.secretState()).not.toContainText('Set');
  } finally {
    await launched.close();
  }
  expect(hits(CANARY, [...(await filesUnder(home)), ...(await logCells(home))])).toEqual([]);
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
});
