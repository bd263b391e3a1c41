import type { ValueShape } from '../../action/schema/parameter.js';
import type { NodePath } from '../../document/plain.js';
import { toFailure } from '../../failure/failure.js';
import { parseJson } from '../../json/parse.js';
import { respellJson } from '../../platforms/engine/body.js';
import { coercePlain } from '../../template/coerce.js';
import type { Found, Rule } from '../rule.js';

export const bodyJson: Rule = {
  id: 'body-json',
  severity: 'error',
  title: 'A JSON body is JSON around its placeholders',
  why: 'An API answers a broken body with 400, and the agent cannot tell the caller why.',
  source: 'https://www.rfc-editor.org/rfc/rfc8259',
  example: {
    bad: 'request:\n  method: POST\n  url: https://api.example.com/orders\n  body: { kind: json, text: \'{ "number": }\' }',
    good: 'request:\n  method: POST\n  url: https://api.example.com/orders\n  body: { kind: json, text: \'{ "number": 7 }\' }',
  },
  find: ({ action }) => {
    const body = action.request?.body;
    if (body?.kind !== 'json' || body.text.trim() === '') return [];
    try {
      parseJson(respellJson(body.text, (_reference, quoted) => (quoted ? 'x' : '0')));
      return [];
    } catch (error) {
      return [{ path: ['request', 'body', 'text'], message: toFailure(error).message }];
    }
  },
};

export const bodyOnGet: Rule = {
  id: 'body-on-get',
  severity: 'warning',
  title: 'A GET has no body',
  why: 'Proxies and servers drop it, and most platforms have no place for it: use query rows.',
  source: 'https://www.rfc-editor.org/rfc/rfc9110#section-9.3.1',
  example: {
    bad: 'request:\n  method: GET\n  url: https://api.example.com/orders\n  body: { kind: json, text: \'{ "number": 7 }\' }',
    good: 'request:\n  method: GET\n  url: https://api.example.com/orders?number=7',
  },
  find: ({ action }) => {
    const { method, body } = action.request ?? {};
    if ((method !== 'GET' && method !== 'HEAD') || !body || body.kind === 'none') return [];
    return [
      {
        path: ['request', 'body'],
        message: `The body of a ${method} may never arrive: send query rows instead.`,
      },
    ];
  },
};

export const arrayJoin: Rule = {
  id: 'array-in-header',
  severity: 'error',
  title: 'A list in a header says how it is joined',
  why: 'A header row is one line: without "join" nobody knows how a list stands in it.',
  example: {
    bad: 'parameters:\n  - { name: tags, type: array, items: { type: string }, description: Tags, required: true, example: [a] }\nrequest:\n  method: GET\n  url: https://api.example.com/orders\n  headers:\n    - { name: X-Tags, value: "{{tags}}" }',
    good: 'parameters:\n  - { name: tags, type: array, items: { type: string }, description: Tags, required: true, example: [a] }\nrequest:\n  method: GET\n  url: https://api.example.com/orders\n  headers:\n    - { name: X-Tags, value: "{{tags}}", join: "," }',
  },
  find: ({ action, references, parameters }) =>
    references.flatMap(({ reference, text, span }) => {
      const index = text.path[2];
      if (text.part !== 'headers' || typeof index !== 'number') return [];
      if (parameters.get(reference.name)?.type !== 'array') return [];
      if (action.request?.headers?.[index]?.join !== undefined) return [];
      return [
        {
          path: text.path,
          span,
          message: `${reference.name} is a list: add join: "," to this header.`,
          fix: {
            title: 'Join with a comma',
            edits: [{ kind: 'set', path: [...text.path.slice(0, -1), 'join'], value: ',' }],
          },
        },
      ];
    }),
};

export const arrayItems: Rule = {
  id: 'array-items',
  severity: 'warning',
  title: 'A list says what its items are',
  why: 'Models refuse a schema with a list of anything ("array schema missing items"), or fill it with anything.',
  source: 'https://github.com/sigoden/aichat/issues/1049',
  example: {
    bad: 'parameters:\n  - { name: tags, type: array, description: The tags, required: true, example: [a] }\nrequest:\n  method: POST\n  url: https://api.example.com/o\n  body: { kind: json, text: "{{tags}}" }',
    good: 'parameters:\n  - { name: tags, type: array, items: { type: string }, description: The tags, required: true, example: [a] }\nrequest:\n  method: POST\n  url: https://api.example.com/o\n  body: { kind: json, text: "{{tags}}" }',
  },
  find: ({ action }) =>
    action.parameters.flatMap((parameter, index) => bareLists(parameter, ['parameters', index])),
};

function bareLists(shape: ValueShape, path: NodePath): readonly Found[] {
  const own =
    shape.type === 'array' && !shape.items
      ? [
          {
            path,
            message: 'Say what the items of this list are.',
            fix: {
              title: 'Make the items text',
              edits: [{ kind: 'set' as const, path: [...path, 'items'], value: { type: 'string' } }],
            },
          },
        ]
      : [];
  return [
    ...own,
    ...(shape.items ? bareLists(shape.items, [...path, 'items']) : []),
    ...(shape.properties ?? []).flatMap((property, index) =>
      bareLists(property, [...path, 'properties', index]),
    ),
  ];
}

export const valueType: Rule = {
  id: 'value-type',
  severity: 'error',
  title: 'Examples, defaults and allowed values fit their type',
  why: 'A default that does not fit cannot be sent, and an example that does not fit teaches the model a wrong form.',
  source: 'https://docs.itellico.ai/build/tools/custom-api-actions',
  example: {
    bad: 'parameters:\n  - { name: count, type: integer, description: How many, example: several }\nrequest:\n  method: GET\n  url: https://api.example.com/o?n={{count}}',
    good: 'parameters:\n  - { name: count, type: integer, description: How many, example: "3" }\nrequest:\n  method: GET\n  url: https://api.example.com/o?n={{count}}',
  },
  find: ({ action }) => [
    ...action.parameters.flatMap((parameter, index) =>
      misfits(parameter, parameter.name, ['parameters', index]),
    ),
    ...action.context.flatMap((value, index) => misfits(value, value.name, ['context', index])),
  ],
};

function misfits(shape: ValueShape, name: string, path: NodePath): readonly Found[] {
  return (['example', 'default'] as const).flatMap((key) => {
    const plain = shape[key];
    if (plain === undefined || plain === null) return [];
    const read = coercePlain(plain, shape);
    return read.ok
      ? []
      : [{ path: [...path, key], message: `The ${key} of ${name} does not fit: ${read.problem}` }];
  });
}
