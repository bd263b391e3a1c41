import { describe, expect, it } from 'vitest';
import { JsonNumber } from '@shared/json/json.js';
import { EXIT, exitOf, worstExit } from '../../../electron/cli/exit.js';
import { givenFrom } from '../../../electron/cli/given.js';
import { toJson } from '../../../electron/cli/output.js';
import { table } from '../../../electron/cli/table.js';

describe('exit codes', () => {
  it('puts an interruption before bad usage, a missing thing and a failed check', () => {
    expect(worstExit([EXIT.checks, EXIT.missing])).toBe(3);
    expect(worstExit([EXIT.missing, EXIT.usage, EXIT.checks])).toBe(2);
    expect(worstExit([EXIT.usage, EXIT.interrupted])).toBe(130);
    expect(worstExit([])).toBe(0);
  });

  it.each([
    ['refused', 1],
    ['unknown-action', 2],
    ['secret-host', 3],
    ['port-in-use', 3],
    ['aborted', 130],
  ] as const)('gives %s the code %i', (kind, code) => {
    expect(exitOf({ class: kind, message: '', hint: '' })).toBe(code);
  });
});

describe('--set and --unset', () => {
  it('take values with "=" and names of every source', () => {
    expect(givenFrom(['q=a=b', 'context.lead.email=jane@example.com'], ['tags'])).toEqual({
      q: 'a=b',
      'context.lead.email': 'jane@example.com',
      tags: null,
    });
  });

  it('refuse what has no name', () => {
    expect(() => givenFrom(['=x'], [])).toThrow(/no name and value/);
  });
});

it('writes numbers with their digits and leaves out what is undefined', () => {
  const json = toJson({ id: new JsonNumber('90071992547409931'), ms: 1.5, none: undefined, list: [null] });
  expect(JSON.stringify(json)).toBe('{"id":{"text":"90071992547409931"},"ms":{"text":"1.5"},"list":[null]}');
});

it('aligns columns without blanks at the end', () => {
  expect(
    table([
      ['a', 'b', ''],
      ['long', 'x', 'y'],
    ]),
  ).toEqual(['a     b', 'long  x  y']);
});
