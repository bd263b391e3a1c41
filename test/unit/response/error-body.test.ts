import { expect, it } from 'vitest';
import { fieldsNamed, messageNamed } from '@shared/response/error-body';

it.each<[string, readonly string[]]>([
  ['{"field":"email"}', ['email']],
  ['{"error":{"param":"amount"}}', ['amount']],
  ['{"error":"no"}', []],
  ['{"errors":[{"field":"a"},{"field":"a"},{"pointer":"/b"},"text",{}]}', ['a', '/b']],
  ['{"errors":{"email":["taken"]}}', ['email']],
  ['{"details":{"field":"x"}}', ['x']],
  ['{"details":{"other":1}}', []],
  ['{"detail":[{"loc":["body","user","email"]},{"loc":["body"]},{"loc":[1]}]}', ['user.email']],
  ['{"invalid-params":[{"name":"age","reason":"x"}]}', ['age']],
  [`{"field":"${'x'.repeat(100)}"}`, []],
  ['[1]', []],
  ['<html>', []],
])('%s blames %j', (text, fields) => {
  expect(fieldsNamed(text)).toEqual(fields);
});

it.each<[string, string | null]>([
  ['{"message":"No"}', 'No'],
  ['{"error":{"message":"No"}}', 'No'],
  ['{"error":"invalid_grant","error_description":"Expired"}', 'Expired'],
  ['{"errors":[{"title":"Bad"}]}', 'Bad'],
  ['["No"]', 'No'],
  ['{"message":null,"title":"T"}', 'T'],
  ['{"message":7}', null],
  ['{"a":1}', null],
  ['{"error":{"error":{"error":{"error":{"message":"deep"}}}}}', null],
  ['oops', null],
])('%s says %j', (text, message) => {
  expect(messageNamed(text)).toBe(message);
});

it('keeps the sentence of an answer short', () => {
  expect(messageNamed(JSON.stringify({ message: 'x'.repeat(300) }))).toHaveLength(200);
});
