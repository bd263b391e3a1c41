import { expect, it } from 'vitest';
import type { RecordingLine } from '@shared/recording/recording';
import { PAGE, rowsOf, upToNewest, withPage } from '@renderer/state/log-rows';

const lines = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ id: `run ${from + index}` }) as RecordingLine);
const page = (number: number, count: number) => ({
  key: 'all',
  page: number,
  recordings: lines(count, number * PAGE),
});

it('ends where a page is not full', () => {
  const one = withPage(null, page(0, 30));
  expect(rowsOf(one, null)).toBe(30);
  const two = withPage(withPage(null, page(0, PAGE)), page(1, 20));
  expect(rowsOf(two, { count: 10_000, more: true })).toBe(120);
  expect(two.lines.get(119)?.id).toBe('run 119');
});

it('reaches as far as was counted, and some way beyond what was not counted to its end', () => {
  const first = withPage(null, page(0, PAGE));
  expect(rowsOf(first, null)).toBe(PAGE);
  expect(rowsOf(first, { count: 1_000_000, more: false })).toBe(1_000_000);
  expect(rowsOf(first, { count: 10_000, more: true })).toBe(11_000);
});

it('learns from an empty page that the end lies before it', () => {
  const past = withPage(withPage(null, page(0, PAGE)), page(105, 0));
  expect(rowsOf(past, { count: 10_000, more: true })).toBe(10_500);
});

it('begins anew with the first page', () => {
  const known = withPage(withPage(null, page(0, PAGE)), page(1, PAGE));
  const anew = withPage(known, page(0, PAGE));
  expect(anew.lines.size).toBe(PAGE);
});

it('leaves runs that came in meanwhile out of the question', () => {
  const newest = '019a9f00-0000-7000-8000-000000000000';
  const { to } = upToNewest({}, newest);
  expect(Date.parse(to ?? '')).toBe(0x019a9f000000 + 1);
  expect(upToNewest({ to: '2020-01-01T00:00:00.000Z' }, newest).to).toBe('2020-01-01T00:00:00.000Z');
  expect(upToNewest({ search: 'order' }, null)).toEqual({ search: 'order' });
});
