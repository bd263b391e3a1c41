import type { JsonObject } from '../../json/json.js';
import { isObject } from '../../json/kind.js';
import type { RuleCard } from '../../lint/rule.js';
import type { FileProblem } from '../engine/check-file.js';
import { listAt, object, objectAt, textAt } from '../engine/json.js';

const LEARNINGS = 'https://github.com/VapiAI/gitops/blob/main/docs/learnings/tools.md';
const CONFIGURATION = 'https://docs.vapi.ai/tools/api-request/configuration';
const DEAD = ['function', 'server', 'async', 'strict'] as const;

/** What Vapi takes in a tool of type apiRequest and ignores, or lets win without a word. */
export function checkApiRequestFile(file: JsonObject): readonly FileProblem[] {
  const headers = objectAt(objectAt(file, 'headers') ?? object([]), 'properties') ?? object([]);
  const filled = objectAt(objectAt(file, 'body') ?? object([]), 'properties') ?? object([]);
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  return [
    ...DEAD.filter((key) => Object.hasOwn(file, key)).map((key) => ({
      rule: 'vapi-dead-field',
      path: [key],
      message: `Vapi stores "${key}" in a tool of type apiRequest and ignores it: take it out, or make it a function tool.`,
    })),
    ...Object.entries(headers)
      .filter(([, header]) => !isObject(header) || textAt(header, 'value') === undefined)
      .map(([name]) => ({
        rule: 'vapi-header-value',
        path: ['headers', 'properties', name],
        message: `The header ${name} has no "value", so Vapi does not send it.`,
      })),
    ...listAt(file, 'parameters').flatMap((parameter, index) => {
      const key = isObject(parameter) ? textAt(parameter, 'key') : undefined;
      if (key === undefined || !Object.hasOwn(filled, key)) return [];
      const message = `The static parameter ${key} replaces what the model fills in under that name.`;
      return [{ rule: 'vapi-static-shadow', path: ['parameters', index], message }];
    }),
    ...(textAt(file, 'credentialId') !== undefined && names.includes('authorization')
      ? [
          {
            rule: 'vapi-two-credentials',
            path: ['credentialId'],
            message: 'The credential and the Authorization header both want the same place: keep one.',
          },
        ]
      : []),
  ];
}

const TARGET = 'platforms:\n  vapi-api-request';
const POST =
  'parameters:\n  - { name: number, type: string, description: The number, required: true, example: "7" }\nrequest:\n  method: POST\n  url: https://api.example.com/orders\n  timeoutMs: 3000\n  body: { kind: json, text: \'{ "number": {{number}} }\' }';

export const vapiFileRules: readonly RuleCard[] = [
  {
    id: 'vapi-dead-field',
    severity: 'warning',
    title: 'A tool of type apiRequest holds no field that Vapi ignores',
    why: 'The API stores such fields and gives them back, so everything looks right and nothing happens.',
    source: LEARNINGS,
    example: { bad: `${TARGET}: { file: { async: true } }`, good: `${TARGET}: { file: { messages: [] } }` },
  },
  {
    id: 'vapi-header-value',
    severity: 'error',
    title: 'Every header has a value',
    why: 'Headers are a schema there: a property without "value" is no header that is sent.',
    source: CONFIGURATION,
    example: {
      bad: `${TARGET}: { file: { headers: { type: object, properties: { X-Source: { type: string } } } } }`,
      good: `${TARGET}: { file: { headers: { type: object, properties: { X-Source: { type: string, value: voice } } } } }`,
    },
  },
  {
    id: 'vapi-static-shadow',
    severity: 'warning',
    title: 'No static parameter stands over what the model fills in',
    why: 'Static parameters override the values of the model: the caller’s answer is thrown away.',
    source: CONFIGURATION,
    example: {
      bad: `${POST}\n${TARGET}: { file: { parameters: [{ key: number, value: "1" }] } }`,
      good: `${POST}\n${TARGET}: { file: { parameters: [{ key: source, value: voice }] } }`,
    },
  },
  {
    id: 'vapi-two-credentials',
    severity: 'warning',
    title: 'A tool has one credential',
    why: 'With a credential and an Authorization header it is left to Vapi which of the two your API sees: a 401 that nobody understands.',
    source: CONFIGURATION,
    example: {
      bad: `request:\n  method: GET\n  url: https://api.example.com/o\n  timeoutMs: 3000\n  auth: { kind: bearer, token: "{{secret.orders-key}}" }\n${TARGET}: { file: { credentialId: cred_1 } }`,
      good: `${TARGET}: { file: { credentialId: cred_1 } }`,
    },
  },
];
