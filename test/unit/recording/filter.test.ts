import { describe, expect, it } from 'vitest';
import { outcomesOf, statusClass } from '@shared/recording/filter';
import { timeOfId } from '@shared/recording/id';
import { outputShape, outputType } from '@shared/recording/shape';

describe('the class of a status', () => {
  it.each([
    [101, '1xx'],
    [204, '2xx'],
    [599, '5xx'],
    [null, 'none'],
    [0, 'none'],
    [999, 'none'],
  ])('of %s is %s', (status, expected) => expect(statusClass(status)).toBe(expected));
});

it('what stands out in a run is its failure, its silence and what it repeats', () => {
  expect(outcomesOf({ class: 'ok', durationMs: 1999, replayOf: null })).toEqual([]);
  expect(outcomesOf({ class: 'dns', durationMs: 2000, replayOf: 'x' })).toEqual([
    'failed',
    'slow',
    'replayed',
  ]);
});

it('an id tells its time, what is no UUIDv7 tells none', () => {
  expect(timeOfId('019a9f3c-0000-7000-8000-000000000000')).toBe('2025-11-20T03:08:20.864Z');
  expect(timeOfId('019a9f3c-0000-4000-8000-000000000000')).toBeNull();
  expect(timeOfId('')).toBeNull();
});

describe('the shape of outputs', () => {
  it.each([
    ['"a"', 'string'],
    ['90071992547409931', 'number'],
    ['-0.5', 'number'],
    ['true', 'boolean'],
    ['false', 'boolean'],
    ['null', 'null'],
    [' []', 'array'],
    ['{}', 'object'],
    [null, 'absent'],
  ])('%s is of type %s', (json, expected) => expect(outputType(json)).toBe(expected));

  it('names every output with its type, and is null without any', () => {
    const outputs = [
      { name: 'id', path: '$.id', json: '"4711"' },
      { name: 'eta', path: '$.eta', json: null },
    ];
    expect(outputShape(outputs)).toBe('{"id":"string","eta":"absent"}');
    expect(outputShape([])).toBeNull();
  });
});
