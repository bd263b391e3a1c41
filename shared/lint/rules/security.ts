import type { Action } from '../../action/action.js';
import { requestTexts } from '../../platforms/engine/templates.js';
import type { Rule } from '../rule.js';

const ITELLICO = 'https://docs.itellico.ai/build/tools/custom-api-actions';

function secretsOf(action: Action): ReadonlySet<string> {
  const texts = action.request ? requestTexts(action.request) : [];
  const references = texts.flatMap((text) => text.references);
  return new Set(references.flatMap(({ source, name }) => (source === 'secret' ? [name] : [])));
}

export const readOnlyKey: Rule = {
  id: 'read-only-key',
  severity: 'info',
  title: 'A look-up uses a key that can only read',
  why: 'A key that may also delete, used for a look-up, turns a small mistake into a large one.',
  source: ITELLICO,
  example: {
    bad: 'safety: read\nrequest:\n  method: GET\n  url: https://api.example.com/o\n  auth: { kind: bearer, token: "{{secret.twin-key}}" }',
    good: 'safety: read\nrequest:\n  method: GET\n  url: https://api.example.com/o\n  auth: { kind: bearer, token: "{{secret.orders-read}}" }',
  },
  find: ({ action, workspace }) => {
    if (action.safety !== 'read') return [];
    const own = secretsOf(action);
    const destructive = workspace.actions.find(
      (other) =>
        other.id !== action.id &&
        other.safety === 'destructive' &&
        [...secretsOf(other)].some((name) => own.has(name)),
    );
    return destructive
      ? [
          {
            path: ['request', 'auth'],
            message: `${destructive.id} deletes with the same key: give look-ups a key that can only read.`,
          },
        ]
      : [];
  },
};

export const productionKey: Rule = {
  id: 'key-rotation',
  severity: 'info',
  title: 'Production has a key of its own, which can be rotated',
  why: 'A key that every environment shares can only be changed everywhere at once, so nobody changes it.',
  source: ITELLICO,
  example: {
    bad: 'request:\n  method: GET\n  url: "{{env.api}}/o"\n  auth: { kind: bearer, token: "{{secret.shared-key}}" }',
    good: 'request:\n  method: GET\n  url: "{{env.api}}/o"\n  auth: { kind: bearer, token: "{{secret.split-key}}" }',
  },
  find: ({ action, workspace }) => {
    const { environments } = workspace;
    const production = environments.filter((environment) => environment.production === true);
    if (production.length === 0 || environments.length < 2) return [];
    return [...secretsOf(action)]
      .filter((name) => environments.every(({ secrets }) => !Object.hasOwn(secrets ?? {}, name)))
      .map((name) => ({
        path: ['request', 'auth'],
        message: `Every environment uses the key ${name}: give production its own under "secrets", so that it can be rotated.`,
      }));
  },
};

export const identityCheck: Rule = {
  id: 'identity-check',
  severity: 'info',
  title: 'Personal data is read out only to those it belongs to',
  why: 'Whoever knows an e-mail address can ask for what the account holds: ask for a second fact, or check it on the server.',
  source: ITELLICO,
  example: {
    bad: 'safety: read\nparameters:\n  - { name: email, type: email, description: E-mail, required: true, example: a@example.com }\nrequest:\n  method: GET\n  url: https://api.example.com/o?e={{email}}\noutputs:\n  - { name: address, path: $.address, personal: true }',
    good: 'safety: read\nparameters:\n  - { name: email, type: email, description: E-mail, required: true, example: a@example.com }\n  - { name: pin, type: string, description: PIN, required: true, example: "1234" }\nrequest:\n  method: GET\n  url: https://api.example.com/o?e={{email}}&p={{pin}}\noutputs:\n  - { name: address, path: $.address, personal: true }',
  },
  find: ({ action }) => {
    const personal = action.outputs.findIndex((output) => output.personal === true);
    const required = action.parameters.filter((parameter) => parameter.required === true);
    if (personal < 0 || required.length > 1) return [];
    const message =
      'One fact from the caller opens personal data: ask for a second one, or verify the caller on the server.';
    return [{ path: ['outputs', personal], message }];
  },
};

export const serverValidation: Rule = {
  id: 'server-validation',
  severity: 'info',
  title: 'Free text in an address is checked on the server',
  why: 'The model writes what the caller says. It goes out encoded, and still your API decides what it accepts: check its form there, or give the parameter a pattern.',
  source: ITELLICO,
  example: {
    bad: 'parameters:\n  - { name: number, type: string, description: The number, required: true, example: "7" }\nrequest:\n  method: DELETE\n  url: https://api.example.com/o/{{number}}',
    good: 'parameters:\n  - { name: number, type: string, pattern: "^[0-9]+$", description: The number, required: true, example: "7" }\nrequest:\n  method: DELETE\n  url: https://api.example.com/o/{{number}}',
  },
  find: ({ action, references, parameters }) =>
    action.safety === 'read'
      ? []
      : references.flatMap(({ reference, text, span }) => {
          const shape = reference.source === 'parameter' ? parameters.get(reference.name) : undefined;
          if (text.part !== 'url' || shape?.type !== 'string') return [];
          if (shape.pattern !== undefined || shape.enum || text.text.slice(0, span.from).includes('?'))
            return [];
          const message = `${reference.name} is free text in a path of a request that changes something: give it a pattern, and check it on the server.`;
          return [{ path: text.path, span, message }];
        }),
};
