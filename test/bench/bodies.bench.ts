import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { openBodies } from '../../electron/services/bodies/open';

/**
 * A 50 MB response: from its last byte to the first rows of the tree, beside JSON.parse of the same bytes in the same
 * kind of worker. Interleaved, medians.
 */
const ROUNDS = 5;
const MB = 1e6;

/** What a tree that parses everything would need at least: the bytes in a worker, as text, parsed. */
const PARSER = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (bytes) => {
    const value = JSON.parse(Buffer.from(bytes).toString('utf8'));
    parentPort.postMessage(Object.keys(value).length);
  });`;

const kinds: readonly (readonly [string, (index: number) => string])[] = [
  ['small objects, ASCII', (index) => customer(index, 'Main Street')],
  ['small objects, not ASCII', (index) => customer(index, 'Königsstraße')],
  ['long texts', (index) => JSON.stringify({ index, text: 'Lorem ipsum dolor sit amet. '.repeat(400) })],
];

for (const [name, item] of kinds) await measure(name, Buffer.from(large(item)));

async function measure(name: string, bytes: Buffer): Promise<void> {
  const bodies = openBodies();
  const parser = new Worker(PARSER, { eval: true });
  const firstRows: number[] = [];
  const parsed: number[] = [];
  const held: number[] = [];
  const idle: number[] = [];
  let id = '';
  for (let round = 0; round < ROUNDS; round++) {
    const longest = watchEventLoop();
    firstRows.push(
      await time(async () => {
        ({ id } = await bodies.add(bytes, 'application/json', { cut: false }));
        await bodies.rows(id, 0, 100);
      }),
    );
    held.push(longest());
    const longestIdle = watchEventLoop();
    await setTimeout(firstRows.at(-1));
    idle.push(longestIdle());
    parsed.push(
      await time(
        () =>
          new Promise((resolve) => {
            parser.once('message', resolve);
            parser.postMessage(bytes);
          }),
      ),
    );
  }
  const { total } = await bodies.rows(id, 0, 1);
  const jump = await time(() => bodies.toggle(id, "$['items']", true, 0, 100));
  const middle = await time(() => bodies.rows(id, 150_000, 100));
  const again = await time(() => bodies.rows(id, 150_200, 100));
  let matches = 0;
  const search = await time(
    async () => ({ total: matches } = await bodies.search(id, 'nowhere to be found', 0)),
  );
  const common = await time(async () => ({ total: matches } = await bodies.search(id, 'a', 0)));
  const page = await time(() => bodies.text(id, 25 * MB, 262_144));
  const pick = await time(() => bodies.pick(id, '$.items[-1]'));
  const ratio = median(firstRows) / median(parsed);
  console.log(`${name}: ${(bytes.length / MB).toFixed(0)} MB, ${total} rows at first`);
  console.log(
    `  first rows ${ms(firstRows)}, JSON.parse ${ms(parsed)}: ratio ${ratio.toFixed(2)} (at most 1)`,
  );
  console.log(`  the caller's event loop was held up for ${ms(held)}, when idle ${ms(idle)}`);
  console.log(`  open the list ${one(jump)}, its middle ${one(middle)}, next to it ${one(again)}`);
  console.log(
    `  text page ${one(page)}, pick ${one(pick)}, search ${one(search)}, "a" (${matches} matches) ${one(common)}`,
  );
  await bodies.end();
  await parser.terminate();
}

/** The longest time that a timer came late, in ms, until the function is called. */
function watchEventLoop(): () => number {
  let last = performance.now();
  let longest = 0;
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last - 2);
    last = performance.now();
  };
  const timer = setInterval(look, 2);
  return () => {
    look();
    clearInterval(timer);
    return longest;
  };
}

function customer(index: number, street: string): string {
  return JSON.stringify({
    id: index,
    name: `Customer ${index}`,
    email: `user${index}@example.com`,
    tags: ['a', 'b'],
    address: { street: `${street} ${index}`, zip: `0${index}` },
    active: index % 2 === 0,
    score: index * 1.5,
  });
}

function large(item: (index: number) => string): string {
  const items: string[] = [];
  for (let length = 0; length < 50 * MB; length += (items.at(-1) as string).length + 1)
    items.push(item(items.length));
  return `{"count":${items.length},"items":[${items.join(',')}]}`;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

function ms(values: readonly number[]): string {
  return `${median(values).toFixed(0)} ms (${values.map((value) => value.toFixed(0)).join(', ')})`;
}

function one(value: number): string {
  return `${value.toFixed(1)} ms`;
}
