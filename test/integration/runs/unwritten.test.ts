import { expect, it } from 'vitest';
import { Unwritten } from '@services/runs/unwritten';
import { recording } from '../logs/recordings';

/** Recordings under way, to be settled one by one. */
function underWay(count: number, chars: number): { unwritten: Unwritten; settle: (() => void)[] } {
  const unwritten = new Unwritten();
  const settle = Array.from({ length: count }, () => {
    const { promise, resolve } = withResolvers();
    unwritten.add(recording({ answer: 'x'.repeat(chars) }), promise);
    return resolve;
  });
  return { unwritten, settle };
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** Whether it resolves without anything else happening. */
async function atOnce(promise: Promise<void>): Promise<boolean> {
  const later = new Promise<false>((done) => setImmediate(() => done(false)));
  return Promise.race([promise.then(() => true), later]);
}

it('has room for many short recordings, and for few with long bodies', async () => {
  expect(await atOnce(underWay(0, 0).unwritten.room())).toBe(true);
  expect(await atOnce(underWay(256, 10).unwritten.room())).toBe(true);
  expect(await atOnce(underWay(257, 10).unwritten.room())).toBe(false);
  expect(await atOnce(underWay(3, 2 ** 20).unwritten.room())).toBe(true);
  expect(await atOnce(underWay(5, 2 ** 20).unwritten.room())).toBe(false);
});

it('has room again when enough of them are written', async () => {
  const { unwritten, settle } = underWay(6, 2 ** 20);
  const room = unwritten.room();
  settle[0]?.();
  expect(await atOnce(room)).toBe(false);
  settle[1]?.();
  expect(await atOnce(room)).toBe(true);
  expect(await atOnce(unwritten.settled())).toBe(false);
  for (const done of settle) done();
  expect(await atOnce(unwritten.settled())).toBe(true);
});
