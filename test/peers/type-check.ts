import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./node_modules/.cache/literals/', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** Has TypeScript check files, each a name and its text, against the packages that are installed here. */
export function typeCheck(files: readonly (readonly [string, string])[]): {
  readonly ok: boolean;
  readonly output: string;
} {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(`${folder}${name}.ts`, text);
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022'];
  const names = files.map(([name]) => `${folder}${name}.ts`);
  const done = spawnSync(process.execPath, [tsc, '--ignoreConfig', ...options, ...names], {
    encoding: 'utf8',
  });
  return { ok: done.status === 0, output: done.stdout + done.stderr };
}
