import type { RuleCard } from '../../lint/rule.js';
import { DOCS } from './profile.js';

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
];
