/** Rendering of a request and lossless JSON, each beside the nearest thing the platform does by itself. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readAction } from '@shared/action/read';
import { parseJson } from '@shared/json/parse';
import { writeJson } from '@shared/json/write';
import { diffJson } from '@shared/response/diff';
import { shortenJson } from '@shared/response/shape';
import { resolveEnvironment } from '@shared/template/environment';
import { referencesOf } from '@shared/template/references';
import { resolveValues } from '@shared/template/resolve';
import { renderRequest } from '@shared/template/render/request';

const ROUNDS = 200;
const { action } = readAction(
  readFileSync(resolve('resources/example/actions/create-support-ticket.action.yaml'), 'utf8'),
);
if (!action) throw new Error('The example action cannot be read.');
const environment = resolveEnvironment(
  [{ actionbench: '1', name: 'bench', values: { api: 'https://api.example.com', audit: null } }],
  'bench',
);
const outputs = { 'outputs.crm-lookup.customer_id': '90071992547409931' };
const values = resolveValues(action, { environment, outputs, use: 'panel' });

const items = Array.from({ length: 5_000 }, (_, id) => ({
  id,
  name: `Item ${id}`,
  price: id * 1.1,
  tags: ['a', 'b'],
}));
const text = JSON.stringify({ items });
const json = parseJson(text);
const later = parseJson(
  JSON.stringify({ items: items.slice(1).map((item) => ({ ...item, price: item.price + 1 })) }),
);

const tasks: readonly (readonly [string, () => unknown])[] = [
  ['referencesOf', () => referencesOf(action)],
  ['resolveValues', () => resolveValues(action, { environment, outputs, use: 'panel' })],
  ['renderRequest', () => renderRequest(action, values)],
  [`JSON.parse, ${text.length} characters`, () => JSON.parse(text) as unknown],
  ['parseJson of the same', () => parseJson(text)],
  ['writeJson of the same', () => writeJson(json)],
  ['shortenJson to 800 tokens', () => shortenJson(json, 800)],
  ['diffJson of 5,000 items', () => diffJson(json, later)],
];

const times = new Map(tasks.map(([name]) => [name, [] as number[]]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, run] of tasks) {
    // The last tasks take longer; a tenth of the rounds gives a median as good.
    if (round % 10 !== 0 && /Json of the same|shortenJson|diffJson/.test(name)) continue;
    const start = performance.now();
    run();
    times.get(name)?.push(performance.now() - start);
  }
}

console.log(`Medians of ${ROUNDS} interleaved rounds`);
for (const [name, all] of times) {
  const sorted = all.toSorted((a, b) => a - b);
  console.log(`${name.padEnd(32)} ${(sorted[Math.floor(sorted.length / 2)] ?? NaN).toFixed(3)} ms`);
}
