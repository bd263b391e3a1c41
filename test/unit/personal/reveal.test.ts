import { expect, it } from 'vitest';
import { revealed } from '@shared/personal/reveal';
import { recording } from '../../integration/logs/recordings';

const run = recording({
  answer: '{"customer":{"emails":["jane@example.com"]},"id":90071992547409931}',
  outputs: [{ name: 'mail', path: '$.customer.emails[0]', json: '"jane@example.com"' }],
});

it('gives one value by its name, an output, a member of the answer with its digits', () => {
  expect(revealed(run, { part: 'value', name: 'email' })).toBe('"jane@example.com"');
  expect(revealed(run, { part: 'output', name: 'mail' })).toBe('"jane@example.com"');
  expect(revealed(run, { part: 'answer', name: "$['customer']['emails'][0]" })).toBe('"jane@example.com"');
  expect(revealed(run, { part: 'answer', name: "$['id']" })).toBe('90071992547409931');
});

it('says what is not there, and what was never written', () => {
  for (const place of [
    { part: 'value', name: 'nobody' },
    { part: 'output', name: 'nothing' },
    { part: 'answer', name: "$['nowhere']" },
    { part: 'answer', name: 'no path' },
  ] as const) {
    expect(() => revealed(run, place)).toThrow(/no value at/);
  }
  expect(() => revealed({ ...run, hops: [] }, { part: 'answer', name: '$' })).toThrow();
  expect(() => revealed({ ...run, masked: true }, { part: 'value', name: 'email' })).toThrow(/masked before/);
});
