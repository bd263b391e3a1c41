import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LINK_SCHEME } from '@shared/link/scheme.js';
import { buildIfStale } from '../../scripts/run/build.mjs';
import { fromRoot } from '../../scripts/vite/aliases';
import { packageApp } from '../support/packaged-app';

describe('electron-builder.yml', () => {
  interface Config {
    fileAssociations: { ext: string }[];
    deb: { depends: string[] };
  }
  const read = async (): Promise<Config> =>
    parse(await readFile(fromRoot('electron-builder.yml'), 'utf8')) as Config;
  const validate = async (config: unknown): Promise<void> => {
    const { validateConfiguration } = await import('app-builder-lib/out/util/config/config.js');
    await validateConfiguration(config as never, { isEnabled: false, add: () => undefined } as never);
  };

  test('is what electron-builder understands', async () => {
    await expect(validate(await read())).resolves.toBeUndefined();
    await expect(validate({ ...(await read()), noSuchSetting: 1 })).rejects.toThrow('noSuchSetting');
  });

  test('opens action files, and a .deb brings the keychain library', async () => {
    const { fileAssociations, deb } = await read();
    expect(fileAssociations.map(({ ext }) => ext)).toEqual(['action.yaml']);
    expect(deb.depends).toContain('libsecret-1-0');
  });
});

describe('the desktop entry of the Linux packages', () => {
  test('opens links and action files with the app, and hands them over', async () => {
    const { LinuxTargetHelper } = await import('app-builder-lib/out/targets/LinuxTargetHelper.js');
    const config = parse(await readFile(fromRoot('electron-builder.yml'), 'utf8')) as {
      productName: string;
      executableName: string;
      fileAssociations: readonly { mimeType: string }[];
      linux: Record<string, unknown>;
    };
    const packager = {
      appInfo: { productName: config.productName, sanitizedProductName: config.productName },
      executableName: config.executableName,
      fileAssociations: config.fileAssociations,
      platformSpecificBuildOptions: config.linux,
      info: { metadata: { desktopName: config.executableName } },
      config,
    };
    const helper = new LinuxTargetHelper(packager as never);
    const entry = await helper.computeDesktopEntry(config.linux);
    const types = /^MimeType=(.*);$/m.exec(entry)?.[1]?.split(';');
    expect(types).toEqual([
      ...config.fileAssociations.map(({ mimeType }) => mimeType),
      `x-scheme-handler/${LINK_SCHEME}`,
    ]);
    expect(entry).toMatch(/^Exec=\/opt\/Actionbench\/actionbench %U$/m);
  });
});

describe('the packaged app', () => {
  let folder: string;
  let executable: string;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'actionbench-package-'));
    if (!(await buildIfStale())) throw new Error('The app does not build.');
    executable = await packageApp(folder);
  }, 300_000);

  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));

  test('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(executable);
    const on = (fuse: FuseV1Options): boolean => wire[fuse] === FuseState.ENABLE;
    expect(on(FuseV1Options.RunAsNode)).toBe(false);
    expect(on(FuseV1Options.EnableCookieEncryption)).toBe(true);
    expect(on(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(on(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
    expect(on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
    expect(on(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
  });

  test('opens its window and quits when asked', async () => {
    const profile = join(folder, 'profile');
    const app = startOnScreen(executable, profile, [
      ...args,
      `--user-data-dir=${profile}`,
      // Chromium's own port, for the page only: the fuse closes Node's inspector, through which Playwright attaches.
      '--remote-debugging-port=0',
    ]);
    try {
      const browser = await connect(app);
      const page = browser.contexts()[0]?.pages()[0] ?? (await browser.contexts()[0]!.waitForEvent('page'));
      await page.waitForFunction(() => (document.querySelector('#root')?.childElementCount ?? 0) > 0);
      expect(page.url()).toBe('app://actionbench/');
      expect(await page.title()).toContain('Actionbench');
      const ended = new Promise((resolve) => app.once('exit', resolve));
      await page.close();
      await ended;
    } finally {
      end(app);
    }
  });

  test('does not serve as plain Node', () => {
    const { stdout } = spawnSync(executable, ['-e', 'console.log("ran as node")'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', DISPLAY: '' },
      encoding: 'utf8',
      timeout: 10_000,
    });
    expect(stdout).not.toContain('ran as node');
  });
});

/** Starts a program in a process group of its own, with a screen of its own when the machine has none. */
function startOnScreen(program: string, home: string, programArgs: readonly string[]): ChildProcess {
  const screen = process.platform === 'linux' && !process.env['DISPLAY'] ? ['xvfb-run', '-a'] : [];
  const [command = program, ...rest] = [...screen, program, ...programArgs];
  return spawn(command, rest, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ACTIONBENCH_HOME: home },
  });
}

/** Attaches to the page through the port that Chromium names on its standard error. */
async function connect(app: ChildProcess): Promise<Browser> {
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    app.stderr?.on('data', (data: Buffer) => {
      said += data.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found?.[1]) resolve(found[1]);
    });
    app.once('exit', (code) =>
      reject(new Error(`The app ended with ${String(code)} before its window:\n${said}`)),
    );
  });
  return chromium.connectOverCDP(address);
}

function end(app: ChildProcess): void {
  try {
    if (app.pid !== undefined) process.kill(-app.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
