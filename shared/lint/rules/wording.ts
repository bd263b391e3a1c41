import type { Action } from '../../action/action.js';
import { platforms } from '../../platforms/index.js';
import type { Rule } from '../rule.js';

const ITELLICO = 'https://docs.itellico.ai/build/tools/custom-api-actions';
const SOLVEO = 'https://solveoai.io/docs/custom-actions';

/** Words that say when: the trigger a model needs. */
const SAYS_WHEN =
  /\b(?:when|whenever|if|once|after|before|as soon as|use (?:this|it)? ?(?:for|to)|for callers who|on request)\b/i;

export const descriptionMissing: Rule = {
  id: 'description-missing',
  severity: 'warning',
  title: 'The action has a description',
  why: 'The description is all the model has to decide by. Without one it guesses from the name, or never calls.',
  source: ITELLICO,
  example: {
    bad: 'description: ""',
    good: 'description: Looks up an order. Use when the caller asks where an order is.',
  },
  find: ({ action }) =>
    action.description.trim() === ''
      ? [
          {
            path: Object.hasOwn(action.document, 'description') ? ['description'] : ['name'],
            message: 'The model has nothing to decide by: say what the action does and when to use it.',
          },
        ]
      : [],
};

export const descriptionWhen: Rule = {
  id: 'description-when',
  severity: 'warning',
  title: 'The description says when to use the action',
  why: 'A description that only says what an action does leaves it to the model when to call it: too late, too often, or never.',
  source: 'https://docs.cellbot.chat/features/custom-actions',
  example: {
    bad: 'description: Looks up an order in the shop.',
    good: 'description: Looks up an order in the shop. Use when the caller asks where an order is.',
  },
  find: ({ action }) =>
    action.description.trim() !== '' && !SAYS_WHEN.test(action.description)
      ? [{ path: ['description'], message: 'Say when to use it too: "Use when the caller …".' }]
      : [],
};

export const whenNotMissing: Rule = {
  id: 'when-not-to-use',
  severity: 'info',
  title: 'An action that changes something, or has a field for it, says when not to use it',
  why: 'Without a boundary a keyword in the conversation is enough for a needless, or harmful, call. A platform with a field for it wants one for look-ups too: every needless call costs.',
  source: SOLVEO,
  example: {
    bad: 'safety: write\nwhenNotToUse: ""',
    good: 'safety: write\nwhenNotToUse: Do not use unless the customer asks for a refund.',
  },
  find: ({ action }) => {
    if (action.whenNotToUse.trim() !== '' || /\b(?:not|never|only)\b/i.test(action.description)) return [];
    const path = Object.hasOwn(action.document, 'whenNotToUse') ? ['whenNotToUse'] : ['name'];
    if (action.safety !== 'read') {
      const message = 'It changes something: say in "when not to use" what must be known or agreed first.';
      return [{ path, message }];
    }
    const asks = platforms.find(({ id, profile }) => profile.whenNotToUse.value && action.platforms.has(id));
    if (!asks) return [];
    const message = `${asks.name} has a field "When not to use": say what must be known first, and what the action is not for.`;
    return [{ path, message }];
  },
};

export const descriptionOverlap: Rule = {
  id: 'description-overlap',
  severity: 'warning',
  title: 'No two actions have nearly the same description',
  why: 'Between two descriptions that read alike the model chooses by chance.',
  source: SOLVEO,
  example: {
    bad: 'description: Looks up the order of a caller in the shop system. Use when the caller asks about another order.',
    good: 'description: Sends the receipt of a paid order by e-mail. Use when somebody needs an invoice.',
  },
  find: ({ action, workspace }) => {
    const own = wordsOf(action);
    if (own.size < 6 || !action.enabled) return [];
    const twin = workspace.actions.find(
      (other) => other.id !== action.id && other.enabled && areAlike(own, wordsOf(other)),
    );
    if (!twin) return [];
    const message = `This reads nearly like the description of ${twin.id}: say what tells the two apart.`;
    return [{ path: ['description'], message }];
  },
};

const words = new WeakMap<Action, ReadonlySet<string>>();

/** The words of a description; those of the neighbours are asked for with every action. */
function wordsOf(action: Action): ReadonlySet<string> {
  const before = words.get(action);
  if (before) return before;
  const found = new Set(action.description.toLowerCase().match(/\p{L}{3,}/gu));
  words.set(action, found);
  return found;
}

const ALIKE = 0.7;

/** Whether at least 70 % of all words of two descriptions stand in both. */
function areAlike(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  // Of sets whose sizes differ that much not enough can be common.
  if (Math.min(left.size, right.size) < ALIKE * Math.max(left.size, right.size)) return false;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared / (left.size + right.size - shared) >= ALIKE;
}

export const parameterDescription: Rule = {
  id: 'parameter-description',
  severity: 'warning',
  title: 'Every parameter has a description',
  why: 'The description tells the model what to ask for. Without it variables are not collected, or hold the wrong thing.',
  source: ITELLICO,
  example: {
    bad: 'parameters:\n  - { name: order_id, type: string, required: true, example: A-1001 }',
    good: 'parameters:\n  - { name: order_id, type: string, description: The order number, required: true, example: A-1001 }',
  },
  find: ({ action }) =>
    action.parameters.flatMap((parameter, index) =>
      (parameter.description ?? parameter.label ?? '').trim() === ''
        ? [
            {
              path: ['parameters', index],
              message: `Describe ${parameter.name}: the model asks the caller by these words.`,
            },
          ]
        : [],
    ),
};

export const parameterExample: Rule = {
  id: 'parameter-example',
  severity: 'info',
  title: 'Every required parameter has an example',
  why: 'An example shows the model the form to expect, and lets you test the action offline.',
  source: ITELLICO,
  example: {
    bad: 'parameters:\n  - { name: order_id, type: string, description: The order number, required: true }',
    good: 'parameters:\n  - { name: order_id, type: string, description: The order number, required: true, example: A-1001 }',
  },
  find: ({ action }) =>
    action.parameters.flatMap((parameter, index) =>
      parameter.required === true &&
      parameter.example === undefined &&
      !parameter.enum &&
      parameter.type !== 'boolean'
        ? [
            {
              path: ['parameters', index],
              message: `Give ${parameter.name} an example: it shows the model the form to expect.`,
            },
          ]
        : [],
    ),
};
