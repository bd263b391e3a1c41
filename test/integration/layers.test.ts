import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromRoot } from '../../scripts/vite/aliases';

/** Clean files that the planted ones import; on their own they break no rule. */
const HOUSE: Readonly<Record<string, string>> = {
  'shared/action/name.ts': 'export const name = 1;',
  'shared/platforms/alpha/index.ts': 'export const alpha = 1;',
  'shared/platforms/beta/index.ts': 'export const beta = 1;',
  'shared/platforms/engine/check.ts': 'export const check = 1;',
  'shared/platforms/index.ts':
    "import { alpha } from './alpha/index';\nimport { beta } from './beta/index';\nexport const all = [alpha, beta];",
  'electron/services/logs/store.ts': 'export type Row = number;\nexport const store = 1;',
  'electron/services/logs/page.ts':
    "import { store } from './store';\nimport { name } from '@shared/action/name';\nexport const page = [store, name];",
  'electron/services/suites/types.ts':
    "import type { Row } from '../logs/store';\nexport type Rows = readonly Row[];",
  'electron/main/index.ts':
    "import { app } from 'electron';\nimport { store } from '@services/logs/store';\nexport const main = [app, store];",
  'electron/cli/index.ts': "import { store } from '@services/logs/store';\nexport const cli = store;",
  'renderer/app.ts': "import { name } from '@shared/action/name';\nexport const app = name;",
};

/** Each file breaks one rule. */
const PLANTED: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['shared/action/a.ts', "import '../../electron/services/logs/store';", 'shared-imports-shared'],
  ['shared/action/b.ts', "import '@renderer/app';", 'shared-imports-shared'],
  ['shared/action/c.ts', "import 'node:fs';", 'shared-is-pure'],
  ['shared/action/d.ts', "import 'react';", 'shared-pure-libraries'],
  ['shared/action/e.ts', "import 'electron';", 'only-the-shell-imports-electron'],
  ['shared/action/f.ts', "import '../platforms/alpha/index';", 'only-the-registry-names-a-platform'],
  ['shared/platforms/g.ts', "import './alpha/index';", 'only-the-registry-names-a-platform'],
  ['shared/platforms/alpha/h.ts', "import '../beta/index';", 'platforms-are-apart'],
  ['renderer/i.ts', "import '@services/logs/store';", 'renderer-imports-shared'],
  ['renderer/j.ts', "import 'node:path';", 'renderer-has-no-node'],
  [
    'renderer/k.ts',
    "import type { App } from 'electron';\nexport type A = App;",
    'only-the-shell-imports-electron',
  ],
  ['electron/services/logs/l.ts', "import 'electron';", 'only-the-shell-imports-electron'],
  ['electron/services/logs/m.ts', "import '../../main/index';", 'services-import-shared'],
  ['electron/services/suites/n.ts', "import '../logs/store';", 'services-are-given-services'],
  ['electron/cli/o.ts', "import 'electron';", 'only-the-shell-imports-electron'],
  ['electron/cli/p.ts', "import '../main/index';", 'cli-and-main-are-apart'],
  ['electron/main/q.ts', "import '../cli/index';", 'main-and-cli-are-apart'],
  ['electron/preload/r.ts', "import '../services/logs/store';", 'preload-is-thin'],
  ['shared/action/s.ts', "import './t';\nexport const s = 1;", 'no-cycles'],
  ['renderer/u.ts', "import './not-there';", 'resolvable'],
];

/** The other half of the planted cycle, which is reported once. */
const CYCLE = ['shared/action/t.ts', "import './s';\nexport const t = 1;"] as const;

const UNTYPED_IPC = [
  ['electron/main/v.ts', "import { ipcMain } from 'electron';\nipcMain.handle('x', () => 1);"],
  ['electron/main/w.ts', "import { ipcMain } from 'electron';\nipcMain.on('x', () => undefined);"],
  [
    'electron/main/x.ts',
    "import type { BrowserWindow } from 'electron';\nexport const tell = (to: BrowserWindow): void => {\n  to.webContents.send('x');\n};",
  ],
  ['electron/preload/y.ts', "import { ipcRenderer } from 'electron';\nvoid ipcRenderer.invoke('x');"],
] as const;
const TYPED_IPC = ['electron/main/ipc/z.ts', UNTYPED_IPC[0][1]] as const;

let house: string;

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'actionbench-layers-'));
  for (const name of [
    '.dependency-cruiser.cjs',
    'eslint.config.mjs',
    'tsconfig.json',
    'tsconfig.base.json',
  ]) {
    await copyFile(fromRoot(name), join(house, name));
  }
  await symlink(fromRoot('node_modules'), join(house, 'node_modules'));
  const files = [...Object.entries(HOUSE), ...PLANTED, CYCLE, ...UNTYPED_IPC, TYPED_IPC];
  for (const [file, text] of files) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), `${text}\n`);
  }
});

afterAll(() => rm(house, { recursive: true, force: true }));

describe('the layer rules', () => {
  interface Violation {
    readonly from: string;
    readonly rule: { readonly name: string };
  }
  let violations: readonly Violation[];

  beforeAll(async () => {
    const command = fromRoot('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const rooms = ['electron', 'renderer', 'shared'];
    const { output } = await node([command, '--config', '.dependency-cruiser.cjs', '-T', 'json', ...rooms]);
    violations = (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
  });

  test.each(PLANTED.map(([file, , rule]) => [file, rule] as const))('%s breaks %s', (file, rule) => {
    expect(violations.filter(({ from }) => from === file).map((found) => found.rule.name)).toContain(rule);
  });

  test('leave a clean house alone', () => {
    expect(violations.filter(({ from }) => from in HOUSE)).toEqual([]);
  });
});

describe('the lint against untyped IPC', () => {
  interface Linted {
    readonly filePath: string;
    readonly messages: readonly { readonly ruleId: string | null }[];
  }
  let linted: readonly Linted[];
  const rulesBroken = (file: string): unknown[] =>
    linted
      .filter(({ filePath }) => filePath.endsWith(file))
      .flatMap((one) => one.messages.map((m) => m.ruleId));

  beforeAll(async () => {
    const files = [...UNTYPED_IPC, TYPED_IPC].map(([file]) => file);
    const command = fromRoot('node_modules/eslint/bin/eslint.js');
    linted = JSON.parse((await node([command, '--format', 'json', ...files])).output) as Linted[];
  });

  test.each(UNTYPED_IPC.map(([file]) => file))('refuses it in %s', (file) => {
    expect(rulesBroken(file)).toContain('no-restricted-syntax');
  });

  test('allows it in the wrapper', () => {
    expect(linted).toHaveLength(UNTYPED_IPC.length + 1);
    expect(rulesBroken(TYPED_IPC[0])).toEqual([]);
  });
});

describe('platforms by name', () => {
  /** Source files outside of shared/platforms that write one of these ids as a literal. */
  const naming = async (root: string, ids: readonly string[]): Promise<string[]> => {
    const literal = new RegExp(`(['"\`])(${ids.join('|')})\\1`);
    const found: string[] = [];
    for (const room of ['electron', 'renderer', 'shared']) {
      for (const name of await readdir(join(root, room), { recursive: true })) {
        const file = `${room}/${name}`;
        // A file that is itself called mcp speaks of the protocol, not of the platform of that name.
        if (!/\.tsx?$/.test(file) || file.startsWith('shared/platforms/') || /\bmcp\b/.test(file)) continue;
        if (literal.test(await readFile(join(root, file), 'utf8'))) found.push(file);
      }
    }
    return found;
  };

  test('stand only in their folders and the registry', async () => {
    const folders = await readdir(fromRoot('shared/platforms'), { withFileTypes: true });
    const ids = folders.filter((one) => one.isDirectory() && one.name !== 'engine').map(({ name }) => name);
    expect(ids).toContain('solveo');
    expect(await naming(fromRoot('.'), ids)).toEqual([]);
  });

  test('are found where they should not stand', async () => {
    await writeFile(
      join(house, 'renderer/special-case.ts'),
      "export const special = (id: string) => id === 'alpha';\n",
    );
    expect(await naming(house, ['alpha', 'beta'])).toEqual(['renderer/special-case.ts']);
  });
});

function node(args: readonly string[]): Promise<{ readonly output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...args], { cwd: house, maxBuffer: 1 << 26 }, (_error, stdout) => {
      resolve({ output: stdout });
    });
  });
}
