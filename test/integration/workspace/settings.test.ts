import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '@shared/ipc/contract';
import { dataFolder, logFile } from '@services/settings/data-folder';
import { readColorScheme } from '@services/settings/color-scheme';
import { openRecent } from '@services/settings/recent';
import { openSettings } from '@services/settings/settings';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actionbench-settings-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('settings', () => {
  it('begin with defaults and survive a restart', async () => {
    const settings = openSettings(folder);
    expect(await settings.read()).toMatchObject({ colorScheme: 'system', sidebarWidth: 244 });
    await Promise.all([settings.write({ colorScheme: 'dark' }), settings.write({ sidebarWidth: 300 })]);
    expect(await openSettings(folder).read()).toMatchObject({ colorScheme: 'dark', sidebarWidth: 300 });
  });

  it('tell the colour scheme before the window opens, and follow the system while none was chosen', async () => {
    expect(await readColorScheme(folder)).toBe('system');
    await openSettings(folder).write({ colorScheme: 'light' });
    expect(await readColorScheme(folder)).toBe('light');
  });

  it.each(['{ torn', '{"colorScheme":"pink"}', '', '[]', 'null'])(
    'follow the system when the file is damaged: %s',
    async (text) => {
      await writeFile(join(folder, 'settings.json'), text);
      expect(await readColorScheme(folder)).toBe('system');
    },
  );

  it.each(['{ torn', '{"colorScheme":"pink"}', '', '[]'])('set a damaged file aside: %s', async (text) => {
    await writeFile(join(folder, 'settings.json'), text);
    const settings = openSettings(folder);
    expect(await settings.read()).toMatchObject({ colorScheme: 'system' });
    expect((await settings.notice())?.message).toContain('set it aside');
    expect((await readdir(folder)).some((name) => name.startsWith('settings.json.damaged-'))).toBe(true);
  });

  it('go on after a write that was refused', async () => {
    const settings = openSettings(folder);
    await expect(settings.write({ sidebarWidth: 1 })).rejects.toThrow();
    expect(await settings.write({ sidebarWidth: 200 })).toMatchObject({ sidebarWidth: 200 });
  });
});

describe('recent workspaces', () => {
  it('are listed newest first, once each, at most twenty', async () => {
    const recent = openRecent(folder);
    for (let index = 0; index < 25; index++) await recent.add(`/w/${index}`, `W${index}`, `id-${index}`);
    await recent.add('/w/20', 'Again', '0199a3c2-5f4e-7b1a-9c3d-2e8f60b4d715');
    await recent.remove('/w/24');
    const list = await openRecent(folder).list();
    expect(list.map((one) => one.name).slice(0, 3)).toEqual(['Again', 'W23', 'W22']);
    expect(list).toHaveLength(19);
  });
});

describe('the data folder', () => {
  const at = (platform: NodeJS.Platform, env: Record<string, string> = {}) =>
    dataFolder({ platform, env, home: '/home/jane' });

  it('follows the system, and ACTIONBENCH_HOME', () => {
    expect(at('linux')).toBe('/home/jane/.local/share/actionbench');
    expect(at('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/actionbench');
    expect(at('linux', { XDG_DATA_HOME: 'relative' })).toBe('/home/jane/.local/share/actionbench');
    expect(at('darwin')).toBe('/home/jane/Library/Application Support/Actionbench');
    expect(at('win32', { APPDATA: 'C:\\Roaming' })).toContain('Actionbench');
    expect(at('darwin', { ACTIONBENCH_HOME: '/elsewhere' })).toBe('/elsewhere');
    expect(logFile('/elsewhere', 'abc')).toBe('/elsewhere/logs/abc.db');
  });
});

describe('a change of settings from the window', () => {
  it('carries only what changes', () => {
    const { input } = contract['settings.write'];
    expect(input.parse({ dockOpen: false })).toEqual({ dockOpen: false });
    expect(input.safeParse({ sidebarWidth: 1 }).success).toBe(false);
  });
});
