import type { Action } from '@shared/action/action';
import { actionFrom } from '../lint/workspace';

const HEAD = `actionbench: 1
id: find-order
name: Find order
kind: http
description: Finds an order. Use when the caller asks where an order is.
`;
const NUMBER =
  'parameters:\n  - { name: number, type: string, description: The order number, required: true, example: "7" }\n';

function variant(rest: string): Action {
  return actionFrom(HEAD + rest);
}

function withAuth(auth: string): Action {
  return variant(
    `${NUMBER}request:\n  method: POST\n  url: https://api.example.com/orders\n  auth: ${auth}\n  body: { kind: json, text: '{ "n": {{number}} }' }\n`,
  );
}

/** Ways to write a request, an answer and speech that the example workspace does not use. */
export const variants: readonly (readonly [string, Action])[] = [
  ['no parameters', variant('request:\n  method: GET\n  url: https://api.example.com/health\n')],
  ['basic', withAuth('{ kind: basic, username: agent, password: "{{secret.orders-password}}" }')],
  ['header', withAuth('{ kind: header, name: X-API-Key, value: "{{secret.orders-key}}" }')],
  ['query', withAuth('{ kind: query, name: api_key, value: "{{secret.orders-key}}" }')],
  ['body', withAuth('{ kind: body, name: api_key, value: "{{secret.orders-key}}" }')],
  [
    'oauth2',
    withAuth(
      '{ kind: oauth2, tokenUrl: "https://api.example.com/token", clientId: app, clientSecret: "{{secret.app-secret}}", scope: read, params: [{ name: audience, value: api }] }',
    ),
  ],
  [
    'form body',
    variant(
      `${NUMBER}request:\n  method: POST\n  url: https://api.example.com/orders\n  body: { kind: form, fields: [{ name: n, value: "{{number}}" }, { name: from, value: voice }] }\n`,
    ),
  ],
  [
    'text body',
    variant(
      `${NUMBER}request:\n  method: POST\n  url: https://api.example.com/orders\n  body: { kind: text, text: "order {{number}}", contentType: text/plain }\n`,
    ),
  ],
  [
    'list body',
    variant(
      `${NUMBER}request:\n  method: POST\n  url: https://api.example.com/orders\n  body: { kind: json, text: '{ "list": [{{number}}, "b", [1, 2.50]], "said": "order {{number}}!", "flag": true, "none": null, "fixed": { "a": "x", "b": [1] } }' }\n`,
    ),
  ],
  [
    'path and query',
    variant(
      `${NUMBER}request:\n  method: GET\n  url: https://api.example.com/orders/{{number}}?all\n  query: [{ name: n, value: "no {{number}}" }]\n  headers: [{ name: X-Number, value: "{{number}}" }]\n  timeoutMs: 2500\n  retry: { times: 9 }\n`,
    ),
  ],
  [
    'delete',
    variant(`${NUMBER}request:\n  method: DELETE\n  url: https://api.example.com/orders/{{number}}\n`),
  ],
  [
    'put',
    variant(
      `${NUMBER}phase: after\nrequest:\n  method: PUT\n  url: https://api.example.com/orders/{{number}}\n  query: [{ name: a, value: b }]\nspeech: { natural: true, start: One moment., failure: No. }\nresponse: { tell: outputs }\noutputs:\n  - { name: all, path: "$.items[*].id" }\n  - { name: odd, path: "$['a b'][0]" }\n`,
    ),
  ],
  [
    'options',
    variant(
      `${NUMBER}request:\n  method: POST\n  url: https://api.example.com/orders\n  body: { kind: json, text: '{ "n": {{number}} }' }\nplatforms:\n  openai-chat: { options: { strict: false } }\n  openai-responses: { options: { strict: false }, callName: find_it, file: { strict: null } }\n  retell: { options: { args_at_root: false }, speech: { start: Hm. } }\n  fluents: { options: { envelope: vocode } }\n  vapi-api-request: { file: '{ "name": "true" }' }\n`,
    ),
  ],
];
