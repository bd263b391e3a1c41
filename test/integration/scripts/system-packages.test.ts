import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { node } from '../../../scripts/run/process.mjs';
import { fromRoot } from '../../../scripts/vite/aliases';

const debian = existsSync('/usr/bin/dpkg-query') && existsSync('/usr/bin/apt-get');

/** Everything that bootstrap asks for, as an older release names it. */
const ALL =
  'libsecret-1-dev python3 make g++ xvfb xauth dbus gnome-keyring libgtk-3-0 libnss3 libasound2 libgbm1 libcups2 ' +
  'libdrm2 libatk-bridge2.0-0 libatspi2.0-0 libxkbcommon0 libxcomposite1 libxdamage1 libxrandr2 libxfixes3 ' +
  'libxcursor1 libxi6 libxinerama1';

describe.skipIf(!debian)('system packages (Debian and Ubuntu only)', () => {
  let bin: string;
  beforeEach(async () => {
    bin = await mkdtemp(join(tmpdir(), 'actionbench-apt-'));
  });
  afterEach(() => rm(bin, { recursive: true, force: true }));

  const fake = async (name: string, lines: readonly string[]): Promise<void> => {
    await writeFile(join(bin, name), `#!/bin/sh\ncat <<'END'\n${lines.join('\n')}\nEND\n`);
    await chmod(join(bin, name), 0o755);
  };
  const ask = (uid: number): ReturnType<typeof node> =>
    node(
      [
        '--input-type=module',
        '-e',
        `process.getuid = () => ${String(uid)};
         const { ensureSystemPackages } = await import(${JSON.stringify(fromRoot('scripts/bootstrap/system-packages.mjs'))});
         try { ensureSystemPackages(); console.log('ready'); } catch (error) { console.log(error.message); }`,
      ],
      { quiet: true, env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` } },
    );

  test('nothing is said or done when all are there, under either name', async () => {
    const names = ALL.replace('libgtk-3-0', 'libgtk-3-0t64').split(' ');
    await fake(
      'dpkg-query',
      names.map((name) => `${name} installed`),
    );
    expect((await ask(1000)).output).toBe('ready\n');
  });

  test('a person gets the exact command, with the names that this release knows', async () => {
    const there = ALL.split(' ').filter((name) => name !== 'libgtk-3-0' && name !== 'xvfb');
    await fake('dpkg-query', [...there.map((name) => `${name} installed`), 'xvfb config-files']);
    await fake('apt-cache', ['Package: libgtk-3-0t64', 'Package: xvfb']);
    const { output } = await ask(1000);
    expect(output).toContain('Missing system packages: xvfb libgtk-3-0');
    expect(output).toContain('sudo apt-get install -y --no-install-recommends xvfb libgtk-3-0t64');
  });

  test('root sees the command and has it run', async () => {
    await fake('dpkg-query', []);
    await fake('apt-cache', []);
    await fake('apt-get', ['apt-get was called']);
    const { output } = await ask(0);
    expect(output).toContain('# apt-get update');
    expect(output).toContain('# apt-get install -y --no-install-recommends libsecret-1-dev');
    expect(output).toContain('apt-get was called');
    expect(output).toContain('apt-get did not install');
  });
});
