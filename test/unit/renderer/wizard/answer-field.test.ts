import { expect, it } from 'vitest';
import type { TreeRow } from '@shared/response/body';
import { fieldOf, ruleAt } from '@renderer/wizard/steps/results/answer-field';

const row = (path: string, kind: TreeRow['kind'], preview: string, cut = false): TreeRow => ({
  path,
  depth: 1,
  key: 'k',
  kind,
  preview,
  size: 1,
  open: false,
  cut,
});

it.each([
  [row("$['error']", 'object', ''), { path: '$.error', present: 'true' }],
  [row("$['error']['message']", 'string', '"Gone"'), { path: '$.error.message', present: 'true' }],
  [row("$['success']", 'boolean', 'false'), { path: '$.success', equals: 'false' }],
  [row("$['result']['status']", 'string', '"failed"'), { path: '$.result.status', equals: 'failed' }],
  [row("$['code']", 'number', '17'), { path: '$.code', equals: '17' }],
  [row("$['status']", 'string', `"${'x'.repeat(80)}"`), { path: '$.status', present: 'true' }],
  [row("$['status']", 'string', '"x', true), { path: '$.status', present: 'true' }],
  [row("$['status']", 'null', 'null'), { path: '$.status', present: 'true' }],
])('a failed answer is known by %o', (at, rule) => {
  expect(ruleAt(fieldOf(at))).toEqual(rule);
});
