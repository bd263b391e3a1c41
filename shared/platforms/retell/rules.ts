import type { RuleCard } from '../../lint/rule.js';
import type { JsonObject } from '../../json/json.js';
import type { FileProblem } from '../engine/check-file.js';
import { object, objectAt } from '../engine/json.js';
import { DOCS } from './profile.js';

const API = 'https://docs.retellai.com/api-references/create-retell-llm';

/** What Retell refuses to save, or never finds. */
export function checkRetellFile(file: JsonObject): readonly FileProblem[] {
  const parameters = objectAt(file, 'parameters');
  const variables = Object.entries(objectAt(file, 'response_variables') ?? object([]));
  return [
    ...(parameters && parameters['type'] !== 'object'
      ? [
          {
            rule: 'retell-parameters-type',
            path: ['parameters'],
            message: 'Retell fails to save parameters whose "type" is not "object".',
          },
        ]
      : []),
    ...variables
      .filter(([, path]) => typeof path !== 'string' || path.startsWith('$'))
      .map(([name]) => ({
        rule: 'retell-response-path',
        path: ['response_variables', name],
        message: `Retell writes the path of ${name} without "$.": data.user.name.`,
      })),
  ];
}

export const retellRules: readonly RuleCard[] = [
  {
    id: 'retell-parameters',
    severity: 'error',
    title: 'Only POST, PUT and PATCH collect parameters',
    why: 'Parameters are "only available for POST, PATCH and PUT": a GET sends nothing that the model collected.',
    source: DOCS,
    example: {
      bad: 'parameters:\n  - { name: number, type: string, description: The number, required: true }\nrequest:\n  method: GET\n  url: https://api.example.com/orders?n={{number}}\nplatforms:\n  retell: {}',
      good: 'parameters:\n  - { name: number, type: string, description: The number, required: true }\nrequest:\n  method: POST\n  url: https://api.example.com/orders\n  body: { kind: json, text: \'{ "n": {{number}} }\' }\nplatforms:\n  retell: {}',
    },
  },
  {
    id: 'retell-parameters-type',
    severity: 'error',
    title: 'The parameters are an object',
    why: 'Without "type": "object" the editor only says that it failed to save.',
    source: DOCS,
    example: {
      bad: 'platforms:\n  retell: { file: { parameters: { properties: { number: { type: string } } } } }',
      good: 'platforms:\n  retell: { file: { parameters: { type: object, properties: { number: { type: string } } } } }',
    },
  },
  {
    id: 'retell-response-path',
    severity: 'error',
    title: 'Response paths begin with a name',
    why: 'A path that begins with "$." is looked for as a field of that name, so the variable stays empty.',
    source: API,
    example: {
      bad: 'platforms:\n  retell: { file: { response_variables: { state: $.order.state } } }',
      good: 'platforms:\n  retell: { file: { response_variables: { state: order.state } } }',
    },
  },
];
