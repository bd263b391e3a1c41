import { expect, it } from 'vitest';
import { referenceAt } from '@renderer/editor/reference-at';

it.each([
  ['{ "a": |{{email}} }', 'email'],
  ['{ "a": {{em|ail}} }', 'email'],
  ['{ "a": "x{{env.api}}|" }', 'env.api'],
  ['{ |"a": {{email}} }', null],
  ['{ "a": {{em|ail', null],
])('%s asks for %s', (text, reference) => {
  expect(referenceAt(text.replace('|', ''), text.indexOf('|'))).toBe(reference);
});
