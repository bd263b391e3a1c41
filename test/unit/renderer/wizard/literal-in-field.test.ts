import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { applyChanges } from '@shared/document/change';
import type { NodePath } from '@shared/document/plain';
import { spliceEdits } from '@shared/document/splice';
import { literalInField } from '@renderer/wizard/fields/literal-in-field';
import { valueAt } from '@renderer/state/field-drafts/stable-place';

const URL_PLACE = ['request', 'url'];

function lift(place: NodePath, value: string, selected: string, parameters = '') {
  const text = `actionbench: 1
id: a
name: A
kind: http
${parameters}request:
  method: GET
  url: ${place === URL_PLACE ? JSON.stringify(value) : 'https://api.example.com'}
  query:
    - { name: orderNo, value: ${JSON.stringify(value)} }
  auth: { kind: bearer, token: ${JSON.stringify(value)} }
`;
  const before = readAction(text).action!;
  // "|" is the caret where nothing is selected.
  const from = selected.includes('|')
    ? value.lastIndexOf(selected.replace('|', ''))
    : value.lastIndexOf(selected);
  const caret = from + selected.indexOf('|');
  const literal = selected.includes('|')
    ? literalInField(before, place, value, caret, caret)
    : literalInField(before, place, value, from, from + selected.length);
  if (!literal) return null;
  const after = readAction(applyChanges(text, spliceEdits(text, literal.edits))).action!;
  return { value: valueAt(after.document, place), declared: after.parameters.at(-1), caret: literal.caret };
}

describe('constant text of a field made a parameter', () => {
  it.each([
    [
      'https://api.example.com/orders/4711/lines',
      '4711',
      'https://api.example.com/orders/{{order_id}}/lines',
    ],
    [
      'https://api.example.com/orders/4711/lines',
      'ers/47|',
      'https://api.example.com/orders/{{order_id}}/lines',
    ],
    ['{{env.api}}/companies/a1?x=1', 'a1', '{{env.api}}/companies/{{company_id}}?x=1'],
    ['{{env.api}}/orders?lang=en', 'en', '{{env.api}}/orders?lang={{lang}}'],
    ['api.example.com/status/open', 'op|', 'api.example.com/status/{{status}}'],
    ['{{env.api}}/search', 'search', '{{env.api}}/{{value}}'],
  ])('%s with %s', (url, selected, after) => {
    expect(lift(URL_PLACE, url, selected)?.value).toBe(after);
  });

  it.each([
    ['https://api.example.com/orders', 'example'],
    ['api.example.com/orders', 'api'],
    ['{{env.api}}/orders/4711', 'orders/4711'],
    ['{{env.api}}/orders', 'env'],
    ['{{env.api}}/orders', '}}/ord'],
  ])('%s with %s stays: no value stands there', (url, selected) => {
    expect(lift(URL_PLACE, url, selected)).toBeNull();
  });

  it('is a row’s whole value, under the row’s name, with the text as its example', () => {
    expect(lift(['request', 'query', 0, 'value'], 'true', '|true')).toEqual({
      value: '{{order_no}}',
      declared: { name: 'order_no', type: 'boolean', description: '', required: true, example: 'true' },
      caret: '{{order_no}}'.length,
    });
  });

  it('keeps an example as people write it, and a name that is taken', () => {
    const taken = 'parameters: [{ name: city_id, type: string }]\n';
    const lifted = lift(URL_PLACE, '{{env.api}}/cities/K%C3%B6ln1', 'K%C3%B6ln1', taken);
    expect(lifted?.declared).toMatchObject({ name: 'city_id_2', example: 'Köln1', type: 'string' });
  });

  it('is never a credential', () => {
    expect(lift(['request', 'auth', 'token'], 'letmein', 'letmein')).toBeNull();
  });
});
