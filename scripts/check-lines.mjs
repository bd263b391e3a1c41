#!/usr/bin/env node
/** Checks that source files can be read in a minute: their median, 90th percentile and maximum, in lines. */
import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './bootstrap/root.mjs';

const ROOMS = ['electron', 'renderer', 'shared', 'scripts'];
const SOURCE = /\.(ts|tsx|mjs|cjs|js|css)$/;
const LIMITS = { median: 80, p90: 200, max: 400 };

const given = process.argv[2] ?? root;
const files = ROOMS.flatMap((room) => sourcesIn(`${given}/${room}`))
  .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);
const at = (share) => files[Math.min(files.length - 1, Math.floor(files.length * share))]?.lines ?? 0;
const measured = { median: at(0.5), p90: at(0.9), max: at(1) };

console.log(
  `${files.length} files: median ${measured.median} (<= ${LIMITS.median}), 90th percentile ${measured.p90} ` +
    `(<= ${LIMITS.p90}), longest ${measured.max} (<= ${LIMITS.max})`,
);
for (const { path, lines } of files) {
  if (lines > LIMITS.max) console.log(`${relative(given, path)} has ${lines} lines: split it by subject.`);
}
if (Object.keys(LIMITS).some((name) => measured[name] > LIMITS[name])) process.exitCode = 1;

function sourcesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`);
}
