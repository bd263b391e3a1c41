import type { ParameterType } from '../../action/schema/parameter.js';
import { jsonPlaces } from '../../template/json-scan.js';
import type { Rule } from '../rule.js';

const NOT_TEXT: Partial<Record<ParameterType, string>> = {
  integer: 'a number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

export const quotedValue: Rule = {
  id: 'quoted-value',
  severity: 'warning',
  title: 'A value that is no text stands without quotes',
  why: 'Between quotes every value becomes text: an API that wants the number 2 refuses "2", often with 422.',
  source: 'https://www.rfc-editor.org/rfc/rfc8259#section-3',
  example: {
    bad: 'parameters:\n  - { name: quantity, type: integer, description: How many the caller wants, required: true, example: "2" }\nrequest:\n  method: POST\n  url: https://api.example.com/orders\n  body: { kind: json, text: \'{ "quantity": "{{quantity}}" }\' }',
    good: 'parameters:\n  - { name: quantity, type: integer, description: How many the caller wants, required: true, example: "2" }\nrequest:\n  method: POST\n  url: https://api.example.com/orders\n  body: { kind: json, text: \'{ "quantity": {{quantity}} }\' }',
  },
  find: ({ action, parameters }) => {
    const body = action.request?.body;
    if (body?.kind !== 'json') return [];
    const path = ['request', 'body', 'text'];
    return jsonPlaces(body.text).flatMap(({ part: { reference, from, to }, place }) => {
      if (place !== 'body-json-quoted' || reference.source !== 'parameter') return [];
      const wanted = NOT_TEXT[parameters.get(reference.name)?.type ?? 'string'];
      if (wanted === undefined) return [];
      const bare = body.text.slice(0, from - 1) + body.text.slice(from, to) + body.text.slice(to + 1);
      return [
        {
          path,
          span: { from, to },
          message: `${reference.name} stands in quotes: the API will get text, not ${wanted}.`,
          fix: {
            title: `Write {{${reference.name}}} without quotes`,
            edits: [{ kind: 'set', path, value: bare }],
          },
        },
      ];
    });
  },
};
