import type { Action } from '../../action/action.js';
import type { Finding } from '../../lint/finding.js';
import type { RuleCard } from '../../lint/rule.js';

const MESSAGES = 'https://docs.vapi.ai/tools/custom-tools';

/** What Vapi's messages do that one does not expect. */
export function checkMessages(platform: string, action: Action): readonly Finding[] {
  if (action.speech.done === undefined || action.outputs.length === 0) return [];
  return [
    {
      rule: 'vapi-done-message',
      severity: 'info',
      path: ['speech', 'done'],
      message:
        'Vapi says this instead of an answer made of the response: leave it out when the caller is to hear a result.',
      source: MESSAGES,
      platform,
    },
  ];
}

export const vapiRules: readonly RuleCard[] = [
  {
    id: 'vapi-done-message',
    severity: 'info',
    title: 'A result that is to be heard is not talked over',
    why: 'Vapi says the message of type request-complete instead of letting the model answer from the response.',
    source: MESSAGES,
    example: {
      bad: 'speech: { done: Done. }\noutputs:\n  - { name: state, path: $.state }\nplatforms:\n  vapi-api-request: {}',
      good: 'speech: { start: One moment. }\noutputs:\n  - { name: state, path: $.state }\nplatforms:\n  vapi-api-request: {}',
    },
  },
];
