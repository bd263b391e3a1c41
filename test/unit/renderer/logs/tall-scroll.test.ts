import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heightOf, placeAfter, scrolledAt, topShowing } from '@renderer/logs/list/tall-scroll';

const ROW = 46;
const million = { total: 1_000_000 * ROW, view: 600 };
const start = { top: 0, scrolled: 0 };

it('scrolls a short list as any other', () => {
  const sizes = { total: 1000 * ROW, view: 600 };
  expect(heightOf(sizes.total)).toBe(46_000);
  expect(placeAfter(start, 12_345, sizes)).toEqual({ top: 12_345, scrolled: 12_345 });
  expect(scrolledAt(12_345, sizes)).toBe(12_345);
});

it('reaches the first and the last row of a million, and any in between', () => {
  const element = heightOf(million.total) - million.view;
  expect(heightOf(million.total)).toBeLessThan(33_000_000);
  expect(placeAfter(start, element, million).top).toBe(million.total - million.view);
  expect(placeAfter({ top: 9_000_000, scrolled: 1_000_000 }, 0, million).top).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: million.total - million.view }), (top) => {
      const scrolled = scrolledAt(top, million);
      expect(scrolled).toBeGreaterThanOrEqual(0);
      expect(scrolled).toBeLessThanOrEqual(element);
    }),
  );
});

it('moves row by row for small steps, by shares for long ones', () => {
  const at = { top: 20_000_000, scrolled: scrolledAt(20_000_000, million) };
  expect(placeAfter(at, at.scrolled + 120, million).top).toBe(20_000_120);
  const element = heightOf(million.total) - million.view;
  expect(placeAfter(at, element / 2, million).top).toBeCloseTo((million.total - million.view) / 2, 0);
});

it('brings rows into view by the shortest way', () => {
  expect(topShowing(460, 506, 1000, 600)).toBe(460);
  expect(topShowing(1100, 1146, 1000, 600)).toBe(1000);
  expect(topShowing(1600, 1646, 1000, 600)).toBe(1046);
});
