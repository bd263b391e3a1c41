/** Parsing, splicing and reading of a document, beside JSON.parse of the same tree and yaml's own reading. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseDocument as parseYaml } from 'yaml';
import { readAction } from '@shared/action/read';
import { parseDocument } from '@shared/document/parse';
import { spliceEdit } from '@shared/document/splice';

const ROUNDS = 300;
const text = readFileSync(resolve('resources/example/actions/create-support-ticket.action.yaml'), 'utf8');
const json = JSON.stringify(parseDocument(text).plain);
let count = 0;

const tasks: readonly (readonly [string, () => unknown])[] = [
  ['JSON.parse of the same tree', () => JSON.parse(json) as unknown],
  [
    'yaml, failsafe, tree only',
    () => parseYaml(text, { schema: 'failsafe', logLevel: 'silent' }).toJS() as unknown,
  ],
  ['parseDocument', () => parseDocument(text)],
  ['readAction', () => readAction(text)],
  // Another value each time, so that nothing is found unchanged.
  ['spliceEdit set', () => spliceEdit(text, { kind: 'set', path: ['name'], value: `Name ${(count += 1)}` })],
  [
    'spliceEdit insert',
    () => spliceEdit(text, { kind: 'insert', path: ['outputs'], index: 1, value: { name: 'x' } }),
  ],
];

const times = new Map(tasks.map(([name]) => [name, [] as number[]]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, run] of tasks) {
    const start = performance.now();
    run();
    times.get(name)?.push(performance.now() - start);
  }
}

console.log(
  `create-support-ticket.action.yaml, ${text.length} characters, medians of ${ROUNDS} interleaved rounds`,
);
for (const [name, all] of times) {
  const sorted = all.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const high = sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
  console.log(`${name.padEnd(28)} ${median.toFixed(3)} ms   95 %: ${high.toFixed(3)} ms`);
}
