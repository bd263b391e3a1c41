import { expect, it } from 'vitest';
import { brokenRules } from '@shared/lint/broken-rules';

it('names every broken rule once, in order, and leaves hints out', () => {
  expect(
    brokenRules([
      { rule: 'unknown-context', severity: 'error' },
      { rule: 'https-only', severity: 'warning' },
      { rule: 'unknown-context', severity: 'error' },
      { rule: 'identity-check', severity: 'info' },
    ]),
  ).toEqual(['unknown-context', 'https-only']);
  expect(brokenRules([])).toEqual([]);
});
