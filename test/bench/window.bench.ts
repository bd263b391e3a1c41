/**
 * A 50 MB answer in the real window: from Run to its first rows, the longest task of the page and the longest delay of
 * main's event loop while it opens, is scrolled, searched and picked from, and the time from a keystroke to the preview
 * and the findings that follow it; then the start. Beside them what they are measured against: JSON.parse of the same
 * bytes in a worker, an idle window, a frame in which only one text changes, and the start of an empty window.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { largeList, startAnswers } from '../support/servers/answers';
import { printLaunches } from './launch/launches';

const ROUNDS = 5;
const KEYSTROKES = 60;
const LAUNCHES = 5;

const executablePath = process.env['ACTIONBENCH_BENCH_ELECTRON'];
if (!executablePath) throw new Error('No Electron found. Run "node scripts/bootstrap.mjs" first.');
const api = await startAnswers();
const home = await mkdtemp(join(tmpdir(), 'actionbench-window-'));
const action = `actionbench: 1
id: fetch-answer
name: Fetch answer
kind: http
description: Fetches what it is asked for. Use when you measure.
parameters: [{ name: what, type: string, description: What to fetch, required: true, example: large }]
request: { method: GET, url: "${api.url}/{{what}}" }
`;
const app = await _electron.launch({
  executablePath,
  args: [resolve('.'), `--user-data-dir=${join(home, 'chromium')}`],
  env: { ...process.env, ACTIONBENCH_HOME: home },
});
const window = await app.firstWindow();
await window.getByRole('main').waitFor();
await mkdir(join(home, 'example', 'actions'), { recursive: true });
await writeFile(join(home, 'example', 'actions', 'fetch-answer.action.yaml'), action);
await window.getByRole('button', { name: /Fetch answer/ }).click();
const bytes = largeList();
await fetch(`${api.url}/large`).then((answer) => answer.arrayBuffer());
console.log(`${(bytes.length / 1e6).toFixed(0)} MB of JSON in the window`);

const opened: number[] = [];
const parsed: number[] = [];
const tree = window.getByRole('complementary').getByRole('tree');
const run = window.getByRole('complementary').getByRole('button', { name: /^Run/ });
await watch(app, window);
await window.waitForTimeout(2000);
await report('idle');
for (let round = 0; round < ROUNDS; round += 1) {
  const lastByte = await runOnce();
  opened.push(lastByte);
  parsed.push(await parseInWorker());
}
await report('open');
console.log(`last byte to first rows  ${median(opened).toFixed(0)} ms`);
console.log(`JSON.parse in a worker   ${median(parsed).toFixed(0)} ms`);
console.log(`ratio                    ${(median(opened) / median(parsed)).toFixed(2)}`);

await tree.focus();
for (let page = 0; page < 60; page += 1) await window.keyboard.press('PageDown');
await window.keyboard.press('End');
for (let page = 0; page < 60; page += 1) await window.keyboard.press('PageUp');
await tree.evaluate(async (element) => {
  for (let at = 0; at < 200; at += 1) {
    element.scrollTop = (element.scrollHeight / 200) * at;
    await new Promise((next) => requestAnimationFrame(next));
  }
});
await report('scroll');

await window.keyboard.press('Control+f');
await window.keyboard.type('quartermaine', { delay: 60 });
await window.getByText('1 of 1', { exact: true }).waitFor();
await window.keyboard.press('Control+a');
await window.keyboard.type('main street', { delay: 60 });
await window.getByText(/^1 of 380,000$/).waitFor();
for (let match = 0; match < 30; match += 1) await window.keyboard.press('F3');
await window.getByText(/^31 of /).waitFor();
await report('search');
await window.keyboard.press('Escape');

await window
  .getByRole('button', { name: /^Make .* an output$/ })
  .first()
  .click();
await window
  .getByRole('button', { name: /output/ })
  .first()
  .waitFor();
await report('pick');

const value = window.getByLabel(/^what, /);
await value.fill('x');
const keys: number[] = [];
for (let key = 0; key < KEYSTROKES; key += 1) keys.push(await keystroke(key));
const frames: number[] = [];
for (let frame = 0; frame < KEYSTROKES; frame += 1) frames.push(await bareFrame());
const at = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN;
const shown = (times: readonly number[]) =>
  `median ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms`;
console.log(`keystroke to preview and findings, with a frame: ${shown(keys)}`);
console.log(`one text changed, with a frame:                  ${shown(frames)}`);
console.log(
  `ratio of the medians                             ${(at(keys, 0.5) / at(frames, 0.5)).toFixed(2)}`,
);
await app.close();
await api.close();
await rm(home, { recursive: true, force: true, maxRetries: 3 });
await printLaunches(LAUNCHES);

/** Milliseconds from the end of the download, as the run's phases say it, to the rows on the screen. */
async function runOnce(): Promise<number> {
  await window.evaluate(() => {
    const state = globalThis as unknown as { rowsAt: number; downloadedAt: number };
    state.rowsAt = 0;
    state.downloadedAt = 0;
  });
  const began = Date.now();
  await run.click();
  await window
    .getByText(/Waiting|Preparing|Connecting|Downloading/)
    .first()
    .waitFor();
  await window
    .getByRole('complementary')
    .getByText(/^200 OK$/)
    .waitFor();
  await tree.getByText('customers', { exact: true }).waitFor();
  const shown = Date.now();
  const time = await window
    .getByRole('complementary')
    .getByText(/^[\d,]+ ms$/)
    .first()
    .textContent();
  return Math.max(0, shown - began - Number((time ?? '0').replace(/\D/g, '')));
}

/** Types one character into a value and waits until the preview of the address holds it. */
async function keystroke(count: number): Promise<number> {
  const letter = String.fromCharCode(97 + (count % 26));
  return value.evaluate(async (field, typed) => {
    const input = field as HTMLInputElement;
    const preview = document.querySelector('main') as HTMLElement;
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const text = `${input.value.slice(-6)}${typed}`;
    const start = performance.now();
    setter?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (!preview.innerText.includes(`/${text}`) && performance.now() - start < 2000)
      await new Promise((next) => requestAnimationFrame(next));
    return performance.now() - start;
  }, letter);
}

/** The same wait for a text that nothing computes: what the page's frames alone take. */
async function bareFrame(): Promise<number> {
  return window.evaluate(async () => {
    const text = document.createElement('span');
    document.body.append(text);
    const start = performance.now();
    text.textContent = String(start);
    await new Promise((next) => requestAnimationFrame(next));
    if (text.innerText === '') throw new Error('The text of a frame was not drawn.');
    const took = performance.now() - start;
    text.remove();
    return took;
  });
}

/** Notes the longest task of the page and the longest delay of main's event loop from now on. */
async function watch(running: ElectronApplication, page: Page): Promise<void> {
  await page.evaluate(() => {
    const state = globalThis as unknown as { longest: number };
    state.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) state.longest = Math.max(state.longest, duration);
    }).observe({ type: 'longtask' });
  });
  await running.evaluate(() => {
    const state = globalThis as unknown as { delay: number };
    state.delay = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      state.delay = Math.max(state.delay, now - last - 5);
      last = now;
    }, 5);
  });
}

async function report(what: string): Promise<void> {
  const longest = await window.evaluate(() => {
    const state = globalThis as unknown as { longest: number };
    const found = state.longest;
    state.longest = 0;
    return found;
  });
  const delay = await app.evaluate(() => {
    const state = globalThis as unknown as { delay: number };
    const found = state.delay;
    state.delay = 0;
    return found;
  });
  const task = longest === 0 ? 'none above 50 ms' : `${longest.toFixed(0)} ms`;
  console.log(
    `${what.padEnd(8)} longest task of the page: ${task}; main's event loop delayed by ${delay.toFixed(0)} ms at most`,
  );
}

async function parseInWorker(): Promise<number> {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', (bytes) => parentPort.postMessage(JSON.parse(Buffer.from(bytes).toString('utf8')).customers.length));`,
    { eval: true },
  );
  const start = performance.now();
  worker.postMessage(bytes);
  await new Promise((done) => worker.once('message', done));
  const took = performance.now() - start;
  await worker.terminate();
  return took;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
