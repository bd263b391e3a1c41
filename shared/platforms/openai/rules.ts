import type { RuleCard } from '../../lint/rule.js';
import { STRICT } from './profile.js';

const values = Array.from({ length: 1001 }, (_, index) => `v${index}`).join(', ');

export const openaiRules: readonly RuleCard[] = [
  {
    id: 'openai-strict-size',
    severity: 'error',
    title: 'A strict schema keeps to the size limits',
    why: 'Strict mode refuses schemas with more than 10 levels, 5,000 properties, 1,000 allowed values or 120,000 characters in all, and the whole request with them.',
    source: STRICT,
    example: {
      bad: `parameters:\n  - { name: code, type: string, description: A code, enum: [${values}] }\nplatforms:\n  openai-responses: {}`,
      good: 'parameters:\n  - { name: code, type: string, description: A code, enum: [a, b] }\nplatforms:\n  openai-responses: {}',
    },
  },
];
