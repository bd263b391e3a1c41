import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { applyChanges } from '@shared/document/change';
import { spliceEdits } from '@shared/document/splice';
import { literalToParameter } from '@renderer/editor/literal-to-parameter';

const body = '{ "customerId": 42, "name": "Jane" }';
const document = `actionbench: 1
id: a
name: A
kind: http
request:
  method: POST
  url: https://api.example.com
  body: { kind: json, text: '${body}' }
`;

function made(selected: string) {
  const { action } = readAction(document);
  const from = body.indexOf(selected);
  const made = action && literalToParameter(action, body, from, from + selected.length);
  if (!made) return null;
  return readAction(applyChanges(document, spliceEdits(document, made.edits))).action;
}

describe('a literal of the body made a parameter', () => {
  it('keeps its value as the example and its key as the name', () => {
    const action = made('42');
    expect(action?.parameters).toMatchObject([
      { name: 'customer_id', type: 'integer', example: '42', required: true },
    ]);
    expect(action?.request?.body).toMatchObject({
      text: '{ "customerId": {{customer_id}}, "name": "Jane" }',
    });
  });

  it('takes a text without its quotes', () => {
    expect(made('"Jane"')?.parameters).toMatchObject([{ name: 'name', type: 'string', example: 'Jane' }]);
  });

  it('is not offered on a key', () => {
    expect(made('"customerId"')).toBeNull();
  });
});
