import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ConsoleMessage, type ElectronApplication, type Page } from '@playwright/test';
import { findElectron } from '../../scripts/bootstrap/find-electron.mjs';
import { fromRoot } from '../../scripts/vite/aliases';

/** What a launched app is given; everything has a fresh default. */
export interface LaunchOptions {
  /** The folder of settings, logs and the example workspace; kept afterwards when given, so that a test can restart. */
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments after the app's own folder, e.g. a file to open. */
  readonly args?: readonly string[];
}

/** A running app with everything that went wrong in its window. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly home: string;
  /** Every Content-Security-Policy violation so far, as the browser words it. */
  readonly cspViolations: readonly string[];
  /** Every console error and uncaught exception so far, other than CSP violations. */
  readonly errors: readonly string[];
  /** Ends the app; a home that this launch made is removed. */
  readonly close: () => Promise<void>;
}

/** What a person would call hung; a step that needs longer is a defect. */
const ACTION_TIMEOUT_MS = 10_000;

/** A fresh home folder for a test that launches more than once; the test removes it. */
export function freshHome(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'actionbench-profile-'));
}

/** Starts the built app in the Electron that bootstrap found, with a profile of its own. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const electron = findElectron();
  if (!electron) throw new Error('No Electron found. Run "node scripts/bootstrap.mjs" first.');
  const home = options.home ?? (await freshHome());
  const app = await _electron.launch({
    executablePath: electron.executablePath,
    args: [fromRoot('.'), `--user-data-dir=${join(home, 'chromium')}`, ...(options.args ?? [])],
    env: { ...inherited(), ACTIONBENCH_HOME: home, ...options.env },
  });
  keepAnswers(app);
  const cspViolations: string[] = [];
  const errors: string[] = [];
  const hear = (message: ConsoleMessage): void => {
    if (/content security policy/i.test(message.text())) cspViolations.push(message.text());
    else if (message.type() === 'error') errors.push(message.text());
  };
  app.on('window', (page) => watch(page));
  const watched = new Set<Page>();
  const watch = (page: Page): void => {
    if (watched.has(page)) return;
    watched.add(page);
    page.on('console', hear);
    page.on('pageerror', (error) => errors.push(error.message));
  };
  const close = async (): Promise<void> => {
    // A window that refuses to close must not hold up the tests after it; the test itself tells what went wrong.
    const killed = setTimeout(() => app.process().kill('SIGKILL'), 10_000);
    await app.close().finally(() => clearTimeout(killed));
    if (options.home === undefined) await rm(home, { recursive: true, force: true, maxRetries: 3 });
  };
  const window = await app.firstWindow().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  watch(window);
  window.setDefaultTimeout(ACTION_TIMEOUT_MS);
  await window.getByRole('main').waitFor();
  return { app, window, home, cspViolations, errors, close };
}

/**
 * Asks main again when its inspector lost an answer. The inspector holds an answer weakly until main's microtasks run
 * next, so a garbage collection in between drops it, however idle the app is ("Resulting promise was garbage collected").
 * What a test evaluates in main may therefore run twice.
 */
function keepAnswers(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (act: unknown, arg: unknown) => Promise<unknown>;
  const again = async (act: unknown, arg: unknown, losses: number): Promise<unknown> => {
    try {
      return await evaluate(act, arg);
    } catch (error) {
      if (losses === 0 || !String(error).includes('promise was garbage collected')) throw error;
      return again(act, arg, losses - 1);
    }
  };
  Object.assign(app, { evaluate: (act: unknown, arg: unknown) => again(act, arg, 10) });
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
