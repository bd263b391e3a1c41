import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import type { LaunchedApp } from '../../support/electron';
import { Imports } from './imports';
import { LogPlace } from './log-place';
import { Personal } from './personal';
import { PlatformsPlace } from './platforms-place';
import { EnvironmentsPlace } from './environments-place';
import { Replay } from './replay';
import { SecretsPlace } from './secrets-place';
import { Shell } from './shell';
import { TestPanel } from './test-panel';
import { DocumentPage } from './wizard';

/** The window as a person sees it, by the parts they would name. */
export interface Pages {
  readonly shell: Shell;
  readonly document: DocumentPage;
  readonly panel: TestPanel;
  readonly log: LogPlace;
  readonly replay: Replay;
  readonly personal: Personal;
  readonly platforms: PlatformsPlace;
  readonly secrets: SecretsPlace;
  readonly environments: EnvironmentsPlace;
  readonly imports: Imports;
}

export function pagesOf({ window }: LaunchedApp): Pages {
  return {
    shell: new Shell(window),
    document: new DocumentPage(window),
    panel: new TestPanel(window),
    log: new LogPlace(window),
    replay: new Replay(window),
    personal: new Personal(window),
    platforms: new PlatformsPlace(window),
    secrets: new SecretsPlace(window),
    environments: new EnvironmentsPlace(window),
    imports: new Imports(window),
  };
}

/** Answers the system's folder dialog from now on, which no test can click. */
export async function answerFolderDialog({ app }: LaunchedApp, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}

/** Answers the system's save dialog from now on, which no test can click. */
export async function answerSaveDialog({ app }: LaunchedApp, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, file);
}

/** What the system does when another program follows a link of ours while the app runs. */
export async function followLink({ app }: LaunchedApp, link: string): Promise<void> {
  // What is evaluated in main may run twice (see keepAnswers); a link that is followed twice would ask twice.
  const once = `followed ${randomUUID()}`;
  await app.evaluate(
    ({ app: main }, { address, once }) => {
      if (Object.hasOwn(globalThis, once)) return;
      Object.assign(globalThis, { [once]: true });
      main.emit('second-instance', {}, ['actionbench', '--flag', address], '/');
    },
    { address: link, once },
  );
}

/** Gives the window's page this size. */
export async function resize({ app, window }: LaunchedApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await expect.poll(() => window.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
}

/** Enlarges all of the window, as the View menu does. `factor`: 2 for 200 %. */
export async function zoom({ app, window }: LaunchedApp, factor: number): Promise<void> {
  const before = await window.evaluate(() => innerWidth * devicePixelRatio);
  await app.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to);
  }, factor);
  await expect
    .poll(() => window.evaluate(() => [devicePixelRatio, innerWidth]))
    .toEqual([factor, before / factor]);
  // Menus and hints move to their place in the frames after the one that is resized.
  await window.evaluate(
    () =>
      new Promise((done) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(done), 50))),
  );
}

/** What a system that turns light or dark does to an app that follows it, as a fresh one does. */
export async function followSystem({ window }: LaunchedApp, colorScheme: 'light' | 'dark'): Promise<void> {
  await window.emulateMedia({ colorScheme });
  await expect
    .poll(() => window.evaluate(() => document.documentElement.dataset['mantineColorScheme']))
    .toBe(colorScheme);
}

/**
 * Ends the app and holds it to its promise: no violation of its policy and no error in the console. What a window
 * reports while it is being torn down does not count.
 */
export async function closeCleanly({ cspViolations, errors, close }: LaunchedApp): Promise<void> {
  const said = { cspViolations: [...cspViolations], errors: [...errors] };
  await close();
  expect(said).toEqual({ cspViolations: [], errors: [] });
}
