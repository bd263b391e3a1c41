import type { RuleCard } from '../../lint/rule.js';
import { profile } from './profile.js';

export const elevenlabsRules: readonly RuleCard[] = [
  {
    id: 'elevenlabs-enum',
    severity: 'info',
    title: 'Allowed values are texts',
    why: 'The list of allowed values holds texts only; for another type the model is told none.',
    source: profile.restrictions.source,
    example: {
      bad: 'parameters:\n  - { name: floor, type: integer, description: The floor, enum: ["1", "2"] }\nplatforms:\n  elevenlabs: {}',
      good: 'parameters:\n  - { name: floor, type: string, description: The floor, enum: ["1", "2"] }\nplatforms:\n  elevenlabs: {}',
    },
  },
];
