import { expect, it } from 'vitest';
import { driftOf } from '@shared/recording/drift';
import { percentile } from '@shared/recording/figures';

const span = (types: Record<string, string>, first: number, last: number, count = 1) => ({
  shape: JSON.stringify(types),
  first,
  last,
  count,
});

it('a field that comes and goes, turns null, or is new is no drift', () => {
  expect(driftOf([])).toEqual([]);
  expect(driftOf([span({ eta: 'string' }, 0, 9), span({ eta: 'absent' }, 2, 8)])).toEqual([]);
  expect(driftOf([span({ eta: 'string' }, 0, 5), span({ eta: 'null' }, 6, 9)])).toEqual([]);
  expect(driftOf([span({ eta: 'absent' }, 0, 5), span({ eta: 'string' }, 6, 9)])).toEqual([]);
  expect(driftOf([span({ id: 'string' }, 0, 5), span({ id: 'string', eta: 'number' }, 6, 9)])).toEqual([]);
});

it('a field that changed for good is named with the time since when', () => {
  const spans = [
    span({ id: 'string', eta: 'string' }, 0, 3, 4),
    span({ id: 'string', eta: 'null' }, 1, 4),
    span({ id: 'number', eta: 'string' }, 5, 6, 2),
    span({ id: 'number', eta: 'absent' }, 7, 9, 3),
  ];
  expect(driftOf(spans)).toEqual([
    { output: 'id', kind: 'retyped', before: 'string', after: 'number', since: 5, runs: 5 },
    { output: 'eta', kind: 'lost', before: 'string', after: 'absent', since: 7, runs: 3 },
  ]);
  expect(driftOf([...spans].reverse())).toEqual(driftOf(spans));
});

it('a percentile is the value below which a share lies', () => {
  expect([0, 0.5, 0.95, 1].map((share) => percentile([1, 2, 3, 4], share))).toEqual([1, 3, 4, 4]);
  expect(percentile([], 0.5)).toBeNull();
});
