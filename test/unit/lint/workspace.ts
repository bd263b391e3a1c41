import { answersOfMocks } from '@shared/lint/known-answers';
import { readAction } from '@shared/action/read';
import type { Action } from '@shared/action/action';
import type { LintWorkspace } from '@shared/lint';

/** A document without findings, one entry for each top-level key. */
const BASE: readonly (readonly [string, string])[] = [
  ['actionbench', 'actionbench: 1'],
  ['id', 'id: look-up-order'],
  ['name', 'name: Look up order'],
  ['kind', 'kind: http'],
  ['description', 'description: Looks up where an order is. Use when the customer asks about a delivery.'],
  ['whenNotToUse', 'whenNotToUse: Do not use for general questions.'],
  ['request', 'request:\n  method: GET\n  url: https://api.example.com/orders\n  timeoutMs: 3000'],
];

/** The base document with the keys of a fragment in place of its own. */
export function documentWith(fragment: string): string {
  const blocks = new Map(BASE);
  for (const block of fragment.split(/\n(?=\S)/)) {
    const key = /^[A-Za-z]+/.exec(block)?.[0] ?? '';
    blocks.set(key, block);
  }
  return `${[...blocks.values()].join('\n')}\n`;
}

/** The action of a text that must be readable. */
export function actionFrom(text: string): Action {
  const { action, findings } = readAction(text);
  if (!action) throw new Error(`${JSON.stringify(findings)}\n${text}`);
  return action;
}

const TWIN = documentWith(
  [
    'id: twin',
    'name: Twin',
    'callName: look_up_twin',
    'description: Looks up the order of a caller in the shop system. Use when the caller asks about an order.',
    'request:\n  method: DELETE\n  url: https://api.example.com/t/{{outputs.look-up-order.used_by_twin}}\n  timeoutMs: 3000\n  auth: { kind: bearer, token: "{{secret.twin-key}}" }',
    'outputs:\n  - { name: customer_id, path: $.customer.id }',
  ].join('\n'),
);

/** How the API of the base document answers: one order, one that is not there, one answer that is no JSON. */
const MOCK = `actionbench: 1
answers:
  - name: on its way
    status: 200
    body: { kind: json, text: '{ "order": { "state": "sent", "number": {{request.query.number}}, "log": "${'a long log '.repeat(20)}" } }' }
  - { name: unknown, status: 404, body: { kind: json, text: '{ "error": "none" }' } }
  - { name: page, status: 200, body: { kind: json, text: "<html>" } }
`;

/** A workspace with one other action, two environments, a mock and no context values. */
export const lintWorkspace: LintWorkspace = {
  actions: [actionFrom(TWIN)],
  environments: [
    { actionbench: '1', name: 'staging', values: { api: 'https://staging.example.com' }, secrets: {} },
    {
      actionbench: '1',
      name: 'production',
      production: true,
      values: { api: 'https://api.example.com', plain_api: 'http://api.example.com' },
      secrets: {
        'split-key': 'split-key-live',
        'orders-key': 'orders-key-live',
        'orders-read': 'orders-read-live',
        'twin-key': 'twin-key-live',
      },
    },
  ],
  context: [],
  answers: answersOfMocks([{ file: 'mocks/look-up-order.mock.yaml', text: MOCK, hash: '' }]),
};
