import type { RuleCard } from '../../lint/rule.js';
import { PAGE } from './profile.js';

export const itellicoRules: readonly RuleCard[] = [
  {
    id: 'itellico-static-url',
    severity: 'warning',
    title: 'No value of the conversation stands in the URL',
    why: '"The endpoint URL itself is static": a placeholder there is sent as it is written. It goes out as a query parameter or in the body instead.',
    source: PAGE,
    example: {
      bad: 'parameters:\n  - { name: number, type: string, description: The number, required: true }\nrequest:\n  method: GET\n  url: https://api.example.com/orders/{{number}}\nplatforms:\n  itellico: {}',
      good: 'parameters:\n  - { name: number, type: string, description: The number, required: true }\nrequest:\n  method: GET\n  url: https://api.example.com/orders?number={{number}}\nplatforms:\n  itellico: {}',
    },
  },
];
