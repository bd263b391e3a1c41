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

  it('is found beside bare placeholders, which are no JSON', () => {
    const { action } = readAction(document);
    const text = '{ "a": {{email}}, "b": [{{tags}}], "unit": "{{x}} pcs", "count": 7 }';
    const at = text.indexOf('7');
    expect(literalToParameter(action!, text, at, at + 1)).toMatchObject({ from: at, name: 'count' });
    expect(
      literalToParameter(action!, text, text.indexOf('{{email'), text.indexOf('{{email') + 2),
    ).toBeNull();
    expect(literalToParameter(action!, text, text.indexOf('{{x'), text.indexOf('{{x') + 2)).toBeNull();
  });

  it('takes a text without its quotes', () => {
    expect(made('"Jane"')?.parameters).toMatchObject([{ name: 'name', type: 'string', example: 'Jane' }]);
  });

  it('is not offered on a key', () => {
    expect(made('"customerId"')).toBeNull();
  });
});
