import { UNKNOWN_CALL } from '@shared/platforms/engine/call-log';
import { callMatcher } from '@shared/recording/calls/match-call';
import type { CredentialKeeping } from '@shared/recording/calls/redact-call';
import type { ImportedCall } from '@shared/recording/imported-call';
import { actionOf } from '../../../support/actions';

export const order = {
  ...actionOf(`
callName: look_up_order
parameters:
  - { name: order_no, type: string, description: The order, example: SO-1 }
  - { name: lang, type: string, description: The language, example: en }
  - { name: count, type: integer, description: How many, example: 7 }
context: [{ name: lead.phone, type: string, example: "+1" }]
request:
  method: POST
  url: "{{env.base}}/orders/{{order_no}}?lang={{lang}}"
  query: [{ name: tag, value: "n-{{count}}" }]
  headers: [{ name: X-Caller, value: "{{context.lead.phone}}" }, { name: X-Fixed, value: on }]
  auth: { kind: bearer, token: "{{secret.helpdesk-token}}" }
  body: { kind: json, text: '{ "items": [{{count}}], "note": "from {{order_no}} {{outputs.crm.id}}", "who": "{{context.lead.phone}}" }' }
`),
  id: 'look-up-order',
};
export const list = {
  ...actionOf(
    `request: { method: GET, url: "{{env.base}}/orders", auth: { kind: query, name: key, value: "{{secret.maps-key}}" } }`,
  ),
  id: 'list-orders',
  callName: 'list_orders',
  name: 'List',
};
export const form = {
  ...actionOf(`
parameters: [{ name: mail, type: email, description: Mail, example: a@b.example }]
request:
  method: POST
  url: "https://Forms.example.com/send"
  auth: { kind: body, name: pin, value: "{{secret.form-pin}}" }
  body: { kind: form, fields: [{ name: mail, value: "{{mail}}" }] }
`),
  id: 'send-form',
  callName: 'send_form',
  name: 'Send form',
};
export const matchOf = callMatcher([order, list, form]);

export const call = (more: Partial<ImportedCall>): ImportedCall => ({ ...UNKNOWN_CALL, ...more });
export const sent = (method: string, url: string, more: object = {}) => ({
  method,
  url,
  headers: [],
  body: null,
  ...more,
});

export function keeping() {
  const known = new Map<string, string>();
  const kept: [string, string, string][] = [];
  const own: CredentialKeeping = {
    keep(_url, purpose, value, where) {
      if (value === 'too many') return null;
      kept.push([purpose, value, where]);
      return `{{secret.new-${kept.length}}}`;
    },
    know: (value, shown) => known.set(value, shown),
    mask: (text) => [...known].reduce((masked, [value, shown]) => masked.replaceAll(value, shown), text),
  };
  return { own, kept };
}
