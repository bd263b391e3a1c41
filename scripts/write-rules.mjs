// Writes docs/rules/*.md from the rules themselves: node scripts/write-rules.mjs
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}docs/rules/`;
const { module } = await runnerImport(`${root}scripts/rule-pages.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@shared': `${root}shared` } },
});

const pages = module.rulePages();
await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) if (!pages.has(name)) await rm(`${folder}${name}`);
for (const [name, text] of pages) await writeFile(`${folder}${name}`, text);
process.stdout.write(`${pages.size} pages written to docs/rules.\n`);
