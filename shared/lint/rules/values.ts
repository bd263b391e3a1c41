import type { Found, Rule } from '../rule.js';
import type { LintReference, Subject } from '../subject.js';
import { appended, sendParameter } from './send-parameter.js';

const ITELLICO = 'https://docs.itellico.ai/build/tools/custom-api-actions';
const ITELLICO_FLOW = 'https://docs.itellico.ai/build/conversation/runtime-data-flow';

/** One finding for each place where a reference of a source fails the test. */
function each(
  { references }: Subject,
  source: LintReference['reference']['source'],
  find: (found: LintReference) => string | null,
): readonly Found[] {
  return references.flatMap((found) => {
    if (found.reference.source !== source) return [];
    const message = find(found);
    return message === null ? [] : [{ path: found.text.path, span: found.span, message }];
  });
}

export const undeclaredParameter: Rule = {
  id: 'undeclared-parameter',
  severity: 'error',
  title: 'Every placeholder names a declared parameter',
  why: 'Nothing can fill a parameter that is not declared: the model never sees it, and the request cannot be sent.',
  source: ITELLICO,
  example: {
    bad: 'parameters: []\nrequest:\n  method: GET\n  url: https://api.example.com/orders?number={{order_number}}',
    good: 'parameters:\n  - { name: order_number, type: string, description: The number, required: true, example: "7" }\nrequest:\n  method: GET\n  url: https://api.example.com/orders?number={{order_number}}',
  },
  find: (subject) =>
    subject.references.flatMap(({ reference, text, span }) => {
      if (reference.source !== 'parameter' || subject.parameters.has(reference.name)) return [];
      const { name } = reference;
      const index = subject.action.parameters.length;
      return [
        {
          path: text.path,
          span,
          message: `There is no parameter ${name}: declare it under "parameters", or correct the name.`,
          fix: {
            title: `Declare the parameter ${name}`,
            edits: appended(['parameters'], index, { name, type: 'string', required: 'true' }),
          },
        },
      ];
    }),
};

export const unusedParameter: Rule = {
  id: 'unused-parameter',
  severity: 'warning',
  title: 'Every parameter is used in the request',
  why: 'The agent asks the caller for it, and then it is not sent.',
  source: ITELLICO,
  example: {
    bad: 'parameters:\n  - { name: colour, type: string, description: The colour, example: red }\nrequest:\n  method: GET\n  url: https://api.example.com/orders',
    good: 'parameters:\n  - { name: colour, type: string, description: The colour, example: red }\nrequest:\n  method: GET\n  url: https://api.example.com/orders?colour={{colour}}',
  },
  find: (subject) => {
    if (!subject.action.request) return [];
    const used = new Set(subject.references.map(({ reference }) => reference.ref));
    return subject.action.parameters.flatMap(({ name }, index) =>
      used.has(name)
        ? []
        : [
            {
              path: ['parameters', index],
              message: `${name} is collected and never sent: use it, or remove it.`,
              fix: sendParameter(subject.action, name),
            },
          ],
    );
  },
};

export const unknownContext: Rule = {
  id: 'unknown-context',
  severity: 'error',
  title: 'Context values are declared',
  why: 'A context value has a type and an example in the document or in workspace.yaml, so that it can be rehearsed offline and checked against each platform.',
  source: ITELLICO_FLOW,
  example: {
    bad: 'context: []\nrequest:\n  method: GET\n  url: https://api.example.com/orders?phone={{context.caller.number}}',
    good: 'context:\n  - { name: caller.number, type: phone, example: "+14155550100" }\nrequest:\n  method: GET\n  url: https://api.example.com/orders?phone={{context.caller.number}}',
  },
  find: (subject) => {
    const declared = new Set(
      [...subject.action.context, ...subject.workspace.context].map(({ name }) => name),
    );
    return each(subject, 'context', ({ reference }) =>
      declared.has(reference.name)
        ? null
        : `The context value ${reference.name} is declared nowhere: add it under "context", with an example.`,
    ).map((found) => withDeclaration(subject, found));
  },
};

/** The same finding with the act that declares the context value it is about. */
function withDeclaration({ action, references }: Subject, found: Found): Found {
  const at = references.find(
    ({ text, span, reference }) =>
      text.path === found.path && span === found.span && reference.source === 'context',
  );
  const name = at?.reference.name ?? '';
  const fix = {
    title: `Declare the context value ${name}`,
    edits: appended(['context'], action.context.length, { name, type: 'string' }),
  };
  return { ...found, fix };
}

export const unknownEnvironmentValue: Rule = {
  id: 'unknown-environment-value',
  severity: 'error',
  title: 'Environment values exist',
  why: 'A value that no environment says stops the request before it is sent.',
  example: {
    bad: 'request:\n  method: GET\n  url: "{{env.nowhere}}/orders"',
    good: 'request:\n  method: GET\n  url: "{{env.api}}/orders"',
  },
  find: (subject) => {
    const { environments } = subject.workspace;
    if (environments.length === 0) return [];
    return each(subject, 'environment', ({ reference }) =>
      environments.some(({ values }) => Object.hasOwn(values ?? {}, reference.name))
        ? null
        : `No environment has a value ${reference.name}: add it to the files in environments/.`,
    );
  },
};

export const unknownOutput: Rule = {
  id: 'unknown-output',
  severity: 'error',
  title: 'Outputs of other actions exist',
  why: 'An output that no action picks is never there when this action needs it.',
  source: 'https://docs.botphonic.ai/docs/build/actions/custom-http-action',
  example: {
    bad: 'request:\n  method: GET\n  url: https://api.example.com/orders?c={{outputs.twin.missing}}',
    good: 'request:\n  method: GET\n  url: https://api.example.com/orders?c={{outputs.twin.customer_id}}',
  },
  find: (subject) =>
    each(subject, 'output', ({ reference }) => {
      if (reference.source !== 'output') return null;
      const other = subject.workspace.actions.find(({ id }) => id === reference.action);
      if (!other) return `There is no action ${reference.action} whose output this could be.`;
      return other.outputs.some(({ name }) => name === reference.name)
        ? null
        : `${reference.action} has no output ${reference.name}: pick the field there first.`;
    }),
};

export const optionalInText: Rule = {
  id: 'optional-inside-text',
  severity: 'warning',
  title: 'What may be missing stands alone in its slot',
  why: 'An absent value makes its own row or member vanish. Inside longer text, in a path or in authentication nothing can vanish: the request is stopped.',
  source: ITELLICO,
  example: {
    bad: 'parameters:\n  - { name: floor, type: string, description: The floor, example: "2" }\nrequest:\n  method: GET\n  url: https://api.example.com/floors/{{floor}}',
    good: 'parameters:\n  - { name: floor, type: string, description: The floor, default: "1", example: "2" }\nrequest:\n  method: GET\n  url: https://api.example.com/floors/{{floor}}',
  },
  find: (subject) => {
    const optional = (name: string) => {
      const parameter = subject.parameters.get(name);
      return parameter !== undefined && parameter.required !== true && parameter.default === undefined;
    };
    return each(subject, 'parameter', (found) =>
      optional(found.reference.name) && isNeeded(found)
        ? `${found.reference.name} may be missing, and here nothing can be left out: make it required, or give it a default.`
        : null,
    );
  },
};

/** Whether the request cannot do without the value at this place. */
function isNeeded({ text, span, alone }: LintReference): boolean {
  switch (text.part) {
    case 'auth':
      return true;
    case 'url':
    case 'button': {
      const before = text.text.slice(0, span.from);
      const after = text.text.slice(span.to);
      return !(before.includes('?') && /[?&][^=&]*=$/.test(before) && /^(?:&|#|$)/.test(after));
    }
    case 'query':
    case 'headers':
      return !alone;
    case 'body':
      return text.path.at(-1) === 'value' ? !alone : insideLongerString(text.text, span.from, span.to);
  }
}

/** In a JSON string that holds more than the placeholder. In plain text any placeholder is inside longer text. */
function insideLongerString(text: string, from: number, to: number): boolean {
  const before = text.slice(0, from);
  const quotes = before.replace(/\\./g, '').split('"').length - 1;
  if (quotes % 2 === 0) return false;
  return !(before.endsWith('"') && text.slice(to).startsWith('"'));
}
