import { expect, it } from 'vitest';
import { applyChanges } from '@shared/document/change';
import { spliceEdits } from '@shared/document/splice';
import { readAction } from '@shared/action/read';
import { adoptPlaceholder, foreignPlaceholders } from '@renderer/wizard/steps/connect/foreign-placeholders';

it.each([
  ['https://api.example.com/orders/{orderId}/lines/:line-no', ['{orderId} order_id', ':line-no line_no']],
  ['https://api.example.com:8080/<id>?x={y}', ['<id> id', '{y} y']],
  ['{{env.api}}/orders/{{order_id}}', []],
  ['https://api.example.com/a:b/c', []],
  ['https://api.example.com/t/12:30', []],
])('%s leaves to the caller %j', (url, found) => {
  expect(foreignPlaceholders(url).map(({ written, name }) => `${written} ${name}`)).toEqual(found);
});

it.each([
  ['', 'declares it where it is new'],
  ['parameters: [{ name: other, type: string }]\n', 'declares it behind the others'],
  ['parameters: [{ name: order_id, type: integer }]\n', 'uses the one that is declared'],
])('%j: %s', (parameters) => {
  const text = `actionbench: 1\nid: a\nname: A\nkind: http\n${parameters}request: { method: GET, url: "{{env.api}}/orders/{orderId}/x" }\n`;
  const before = readAction(text).action!;
  const [foreign] = foreignPlaceholders(before.request!.url);
  const { action } = readAction(applyChanges(text, spliceEdits(text, adoptPlaceholder(before, foreign!))));
  expect(action?.request?.url).toBe('{{env.api}}/orders/{{order_id}}/x');
  expect(action?.parameters.filter(({ name }) => name === 'order_id')).toHaveLength(1);
});
