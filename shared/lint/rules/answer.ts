import { requestTexts } from '../../platforms/engine/templates.js';
import type { Rule } from '../rule.js';

const FLUENTS = 'https://docs.fluents.ai/product/features/actions';

export const answerUnused: Rule = {
  id: 'answer-unused',
  severity: 'warning',
  title: 'Something of the answer reaches the agent',
  why: 'When the agent learns nothing from the answer, the caller waits for nothing: a webhook after the call does the same without the wait.',
  source: FLUENTS,
  example: {
    bad: 'response: { tell: outputs }\noutputs: []',
    good: 'response: { tell: outputs }\noutputs:\n  - { name: state, path: $.state }',
  },
  find: ({ action }) =>
    action.request && action.response.tell === 'outputs' && action.outputs.length === 0
      ? [
          {
            path: ['response', 'tell'],
            message:
              'The agent is told the outputs, and there are none: pick fields of the answer, or use a webhook.',
          },
        ]
      : [],
};

export const considerWebhook: Rule = {
  id: 'consider-webhook',
  severity: 'info',
  title: 'What happens after the conversation may be a webhook',
  why: 'Logging, analytics and other work after a call need no action that the agent decides about: platforms send webhooks for that.',
  source: FLUENTS,
  example: { bad: 'phase: after\noutputs: []', good: 'phase: during' },
  find: ({ action }) =>
    action.phase === 'after' && action.outputs.length === 0
      ? [
          {
            path: ['phase'],
            message: 'It runs after the conversation and keeps nothing: a webhook may serve you better.',
          },
        ]
      : [],
};

export const outputDescription: Rule = {
  id: 'output-description',
  severity: 'info',
  title: 'An output that later actions use says what it is',
  why: 'Where a platform keeps no outputs, the next action asks the model for the value by this description.',
  source: 'https://docs.itellico.ai/build/conversation/runtime-data-flow',
  example: {
    bad: 'outputs:\n  - { name: used_by_twin, path: $.id }',
    good: 'outputs:\n  - { name: used_by_twin, path: $.id, description: The order number }',
  },
  find: ({ action, workspace }) =>
    action.outputs.flatMap(({ name, description }, index) => {
      if ((description ?? '').trim() !== '') return [];
      const ref = `outputs.${action.id}.${name}`;
      const user = workspace.actions.find(({ request }) =>
        (request ? requestTexts(request) : []).some(({ references }) =>
          references.some((reference) => reference.ref === ref),
        ),
      );
      return user
        ? [
            {
              path: ['outputs', index],
              message: `${user.id} uses ${name}: describe it, for platforms that keep no outputs.`,
            },
          ]
        : [];
    }),
};

export const caseValues: Rule = {
  id: 'case-values',
  severity: 'warning',
  title: 'A case gives every required parameter and no unknown one',
  why: 'Cases are complete: what they leave out is absent, and a misspelt name is never sent.',
  example: {
    bad: 'cases:\n  - { name: typo, with: { order_nmber: "7" } }',
    good: 'cases:\n  - { name: known order, with: {} }',
  },
  find: ({ action, parameters, references, workspace }) => {
    const known = new Set([
      ...parameters.keys(),
      ...[...action.context, ...workspace.context].map(({ name }) => `context.${name}`),
      ...references.map(({ reference }) => reference.ref),
    ]);
    return action.cases.flatMap((one, index) => {
      const given = Object.keys(one.with ?? {});
      const unknown = given
        .filter((name) => !known.has(name) && !name.startsWith('env.'))
        .map((name) => ({
          path: ['cases', index, 'with', name],
          message: `The action has no value ${name}: correct the name.`,
        }));
      const missing = action.parameters
        .filter(
          ({ name, required, default: fallback }) =>
            required === true && fallback === undefined && !given.includes(name),
        )
        .map(({ name }) => ({
          path: ['cases', index],
          message: `The case "${one.name}" leaves out ${name}, which is required.`,
        }));
      // A case may leave out a required value to see the run refused.
      return one.expect?.error === undefined ? [...unknown, ...missing] : unknown;
    });
  },
};
