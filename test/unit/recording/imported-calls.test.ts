import { describe, expect, it } from 'vitest';
import { JsonNumber } from '@shared/json/json';
import { jsonObject } from '@shared/json/kind';
import { UNKNOWN_CALL } from '@shared/platforms/engine/call-log';
import { callMatcher } from '@shared/recording/calls/match-call';
import { isWithheld } from '@shared/recording/calls/credential-places';
import { recordingOf } from '@shared/recording/calls/recording-of';
import { recoverValues } from '@shared/recording/calls/recover-values';
import { type CredentialKeeping, redactCall } from '@shared/recording/calls/redact-call';
import type { ImportedCall } from '@shared/recording/imported-call';
import { recordedGiven } from '@shared/recording/replay/recorded-values';
import { actionOf } from '../../support/actions';

const order = {
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
const list = {
  ...actionOf(
    `request: { method: GET, url: "{{env.base}}/orders", auth: { kind: query, name: key, value: "{{secret.maps-key}}" } }`,
  ),
  id: 'list-orders',
  callName: 'list_orders',
  name: 'List',
};
const form = {
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
const matchOf = callMatcher([order, list, form]);

const call = (more: Partial<ImportedCall>): ImportedCall => ({ ...UNKNOWN_CALL, ...more });
const sent = (method: string, url: string, more: object = {}) => ({
  method,
  url,
  headers: [],
  body: null,
  ...more,
});

function keeping() {
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

describe('the action of a call', () => {
  it.each([
    ['Look-Up Order', 'look-up-order'],
    ['lookUpOrder', 'look-up-order'],
    ['LIST_ORDERS', 'list-orders'],
  ])('is found by the name %s', (name, id) => {
    expect(matchOf(call({ name }))).toMatchObject({ kind: 'matched', by: 'name', action: { id } });
  });

  it.each([
    ['post', 'https://api.example.com/v2/orders/SO-1?lang=de#x', 'look-up-order'],
    ['GET', 'http://localhost:3000/orders/', 'list-orders'],
    ['POST', 'https://forms.example.COM/send', 'send-form'],
  ])('is found by %s %s', (method, url, id) => {
    expect(matchOf(call({ name: 'unheard of', request: sent(method, url) }))).toMatchObject({
      kind: 'matched',
      by: 'url',
      action: { id },
    });
  });

  it('is none when neither says it', () => {
    expect(matchOf(call({})).kind).toBe('none');
    expect(matchOf(call({ request: sent('DELETE', 'https://api.example.com/orders/1') })).kind).toBe('none');
    expect(matchOf(call({ request: sent('POST', 'https://api.example.com/orders/1/more') })).kind).toBe(
      'none',
    );
  });

  it('stays open between equals, which the address may tell apart', () => {
    const twin = { ...list, id: 'list-again', request: { ...list.request!, url: '{{env.other}}/again' } };
    const bare = {
      ...list,
      id: 'bare',
      name: 'Bare',
      callName: 'bare',
      request: { ...list.request!, url: '{{env.url}}' },
    };
    const quiet = { ...list, id: 'quiet', request: null };
    const match = callMatcher([list, { ...twin, name: 'List' }, bare, quiet]);
    expect(match(call({ name: 'list' }))).toMatchObject({ kind: 'ambiguous' });
    expect(match(call({ name: 'list', request: sent('GET', 'https://a.example/again') }))).toMatchObject({
      action: { id: 'list-again' },
    });
    expect(match(call({ name: 'list', request: sent('GET', 'https://a.example/x') })).kind).toBe('ambiguous');
    const same = callMatcher([list, { ...list, id: 'second' }]);
    expect(same(call({ request: sent('GET', 'https://a.example/orders') })).kind).toBe('ambiguous');
  });
});

describe('the values of a call', () => {
  it('are the arguments by parameter, digits and all', () => {
    const given = jsonObject([
      ['order_no', 'SO-9'],
      ['count', new JsonNumber('90071992547409931')],
      ['execution_message', 'One moment'],
    ]);
    expect(recoverValues(order, call({ arguments: given })).values).toEqual([
      { ref: 'order_no', source: 'parameter', origin: 'given', json: '"SO-9"' },
      { ref: 'count', source: 'parameter', origin: 'given', json: '90071992547409931' },
    ]);
  });

  it('are what stood in path, query, headers and body', () => {
    const request = sent('POST', 'https://api.example.com/orders/SO%201?lang=de&tag=n-4&x', {
      headers: [{ name: 'x-caller', value: '+49 30' }],
      body: '{"items":[4],"note":"from SO-1 C-7","who":"+49 30"}',
    });
    const { values } = recoverValues(order, call({ request }));
    expect(recordedGiven({ values })).toEqual({
      order_no: 'SO 1',
      lang: 'de',
      count: '4',
      'context.lead.phone': '+49 30',
      'outputs.crm.id': 'C-7',
    });
  });

  it('are what fits, however broken the call is', () => {
    for (const body of ['{', '[]', '{"items":7,"note":3}', '{"items":[],"who":null}', null]) {
      const { values } = recoverValues(
        order,
        call({ request: sent('POST', 'https://%zz/orders/%E0%A4%A?lang=%', { body }) }),
      );
      expect(recordedGiven({ values })).toMatchObject({ order_no: '%E0%A4%A', lang: '%' });
    }
    expect(recoverValues({ ...order, request: null }, call({ request: sent('GET', '') })).values).toEqual([]);
    const mail = recoverValues(
      form,
      call({
        request: sent('POST', 'https://forms.example.com/send', { body: 'mail=x%40y.example&pin=4711' }),
      }),
    );
    expect(mail).toMatchObject({
      values: [{ json: '"x@y.example"' }],
      secrets: [{ name: 'form-pin', value: '4711' }],
    });
  });
});

describe('hostile templates and texts', () => {
  const odd = actionOf(
    'request: { method: POST, url: "https://a.example/{{a}}-{{b}}", body: { kind: json, text: "{ \\"odd\\": \\"\uE0009\uE001 x\\", \\"y\\": [1, 2], \\"alone\\": \\"\uE0009\uE001\\" }" } }',
  );
  it('give no values, and take no time', () => {
    const of = (url: string, body: string) =>
      recoverValues(odd, call({ request: sent('POST', url, { body }) })).values;
    expect(of('https://a.example/x', '{"odd":"a x","y":[1],"alone":"z"}')).toEqual([]);
    expect(of(`https://a.example/${'-'.repeat(100_000)}`, '{"odd":"{{}} x"}')).toEqual([]);
  });

  it('arguments that would be no JSON without their credential are left out', () => {
    const given = jsonObject([
      ['password', '12345678'],
      ['pin', new JsonNumber('12345678')],
    ]);
    expect(redactCall(call({ arguments: given }), null, keeping().own).arguments).toBeNull();
  });

  it('values that an answer repeats in many forms are withheld, short ones where they stand alone', () => {
    const answer = call({
      response: {
        status: 200,
        headers: [{ name: 'Set-Cookie', value: 'a' }],
        body: '{"token":"ab","note":"ab"}',
      },
    });
    const redacted = redactCall(answer, order, keeping().own);
    expect(redacted.response).toMatchObject({
      headers: [{ value: '[withheld]' }],
      body: '{"token":"[withheld]","note":"ab"}',
    });
    const again = redactCall(redacted, { ...order, request: null }, keeping().own);
    expect(again).toEqual(redacted);
    const unsent = redactCall(
      call({
        request: sent('GET', 'https://a.example/x', { headers: [{ name: 'Cookie', value: 'too many' }] }),
      }),
      { ...order, request: null },
      keeping().own,
    );
    expect(unsent.request?.headers[0]?.value).toBe('[withheld]');
  });
});

describe('the credentials of a call', () => {
  it('stand by the secrets of its action, also where the log withholds them', () => {
    const at = (value: string) =>
      redactCall(
        call({
          request: sent('POST', 'https://api.example.com/orders/1', {
            headers: [{ name: 'authorization', value: `Bearer ${value}` }],
            body: `{"note":"from me ${value}"}`,
          }),
          response: { status: 200, headers: [], body: `you sent ${value}` },
        }),
        order,
        keeping().own,
      );
    expect(at('invented-4711').request).toMatchObject({
      headers: [{ name: 'authorization', value: 'Bearer {{secret.helpdesk-token}}' }],
      body: '{"note":"from me {{secret.helpdesk-token}}"}',
    });
    expect(at('invented-4711').response?.body).toBe('you sent {{secret.helpdesk-token}}');
    expect(at('***').request?.headers[0]?.value).toBe('Bearer {{secret.helpdesk-token}}');
    expect(at('***').response?.body).toBe('you sent ***');
    const row = redactCall(
      call({ request: sent('GET', 'https://a.example/orders?key=abc') }),
      list,
      keeping().own,
    );
    expect(row.request?.url).toBe('https://a.example/orders?key={{secret.maps-key}}');
  });

  it('move out under new names, and are masked everywhere', () => {
    const { own, kept } = keeping();
    const redacted = redactCall(
      call({
        name: 'a tool',
        conversationId: 'conv',
        arguments: jsonObject([
          ['password', 'invented-pass'],
          ['order', 'SO-1'],
        ]),
        request: sent('POST', 'https://jane:invented-user@api.example.com/x?api_key=invented-row&page=2&q=', {
          headers: [
            { name: 'Authorization', value: 'Basic aW52ZW50ZWQ=' },
            { name: 'X-My-Secret', value: 'invented-head' },
            { name: 'X-Hidden-Token', value: '[REDACTED]' },
            { name: 'Accept', value: 'text/plain' },
          ],
          body: '{"auth":{"client_secret": "invented-\\"quoted"},"key":"PROJ-1","text":"{\\"token\\": \\"invented-inner\\"}","pin_token":1234,"many_tokens":"x","access_token":"too many"}',
        }),
        response: {
          status: 200,
          headers: [
            { name: 'Set-Cookie', value: 'invented-cookie' },
            { name: 'X-Auth-Token', value: '***' },
            { name: 'Echo', value: 'invented-head' },
          ],
          body: '{"access_token":"invented-answer","again":"invented-answer","key":"K-1","refresh_token":"cut-invent',
        },
        error: 'sk-invented0123456789abcd was refused',
      }),
      null,
      own,
    );
    const text = JSON.stringify(redacted);
    expect(text).not.toMatch(/invented|aW52|cut-invent|"too many"/);
    expect(redacted.request?.headers.map(({ value }) => value)).toEqual([
      'Basic {{secret.new-1}}',
      '{{secret.new-2}}',
      '[REDACTED]',
      'text/plain',
    ]);
    expect(redacted.request?.url).toBe('https://api.example.com/x?api_key={{secret.new-3}}&page=2&q=');
    expect(redacted.request?.body).toContain('"key":"PROJ-1"');
    expect(redacted.request?.body).toContain('\\"token\\": \\"{{secret.new-');
    expect(redacted.response?.headers.at(-1)?.value).toBe('{{secret.new-2}}');
    expect(redacted.response?.body).toBe(
      '{"access_token":"[withheld]","again":"[withheld]","key":"K-1","refresh_token":"[withheld]"',
    );
    expect(kept.map(([, value]) => value)).toContain('invented-"quoted');
    expect(redacted.arguments).toMatchObject({ order: 'SO-1' });
  });

  it('are found in forms, and what is none stays to the byte', () => {
    const { own } = keeping();
    const body = (text: string) =>
      redactCall(call({ request: sent('POST', 'https://a.example/x', { body: text }) }), null, own).request
        ?.body;
    expect(body('user=a&password=invented%2Bpass&key={{secret.kept}}')).toMatch(
      /^user=a&password=\{\{secret\.new-\d\}\}&key=\{\{secret\.kept\}\}$/,
    );
    for (const text of ['a=%zz&b', '{"a": 1.10, "b":[ ]}', 'Hello, token!', '"token":', ''])
      expect(body(text)).toBe(text);
  });

  it.each([
    '***',
    'Bearer ****',
    '[REDACTED]',
    '<hidden>',
    '••••1234',
    'sk-****',
    'xxxxxx',
    'REDACTED',
    '{{ masked value }}',
  ])('%s is a mark of what a log withholds', (text) => {
    expect(isWithheld(text)).toBe(true);
    expect(isWithheld(`really ${text}x/y`)).toBe(false);
  });
});

describe('a call in the log', () => {
  const as = { id: '0199a1b2-0000-7000-8000-000000000000', importId: 'i', at: '2026-11-20T10:00:00.000Z' };

  it('is a run that can be replayed', () => {
    const recording = recordingOf(
      call({
        platform: 'elevenlabs',
        conversationId: 'c1',
        at: '2026-11-19T10:00:00.000Z',
        request: sent('POST', 'https://a.example/orders/SO-1', {
          headers: [{ name: 'Content-Type', value: 'text/x' }],
          body: 'é',
        }),
        response: { status: 401, headers: [], body: '{"message":"no"}' },
        durationMs: 12,
        reachedConversation: 'yes',
      }),
      order,
      as,
    );
    expect(recording).toMatchObject({
      at: '2026-11-19T10:00:00.000Z',
      origin: 'import',
      importId: 'i',
      action: { id: 'look-up-order' },
      class: 'http-401',
      failure: { class: 'http-401' },
      durationMs: 12,
      told: '{"message":"no"}',
      reachedConversation: 'yes',
      hops: [
        {
          method: 'POST',
          status: 401,
          requestBody: { bytes: 2, contentType: 'text/x' },
          responseBody: { contentType: 'application/json' },
        },
      ],
    });
  });

  it('has the request of its action where the log does not say it', () => {
    const recording = recordingOf(
      call({
        name: 'look_up_order',
        arguments: jsonObject([['order_no', 'SO-7']]),
        response: { status: null, headers: [], body: 'gone' },
        error: 'gone',
      }),
      order,
      as,
    );
    expect(recording).toMatchObject({
      at: as.at,
      class: 'failed-body',
      hops: [{ method: 'POST', status: null }],
    });
    expect(recording.hops[0]?.url).toContain('/orders/SO-7');
  });

  it.each([
    ['net::ERR_CONNECTION_REFUSED', 'refused'],
    ['net::ERR_NAME_NOT_RESOLVED', 'dns'],
    ['tool timed out', 'timeout-total'],
    ['certificate has expired', 'tls-failed'],
    ['socket hang up', 'reset'],
    ['No answer came.', 'unreachable'],
    [`${'long '.repeat(100)}`, 'unreachable'],
  ])('that failed with %s has the class %s', (error, kind) => {
    const request = sent('GET', 'https://a.example/orders');
    expect(recordingOf(call({ request, error }), null, as)).toMatchObject({
      class: kind,
      action: null,
      told: null,
    });
  });

  it('fails by its body, unless the action has rules of its own', () => {
    const answer = call({ response: { status: 200, headers: [], body: '{"ok":false}' } });
    expect(recordingOf(answer, null, as)).toMatchObject({ class: 'failed-body', hops: [] });
    const ruled = { ...list, response: { ...list.response, failWhen: [{ path: '$.x' }] } } as never;
    expect(recordingOf(answer, ruled, as).class).toBe('ok');
    expect(recordingOf(call({ response: { status: 500, headers: [], body: null } }), null, as).class).toBe(
      'http-500',
    );
    expect(recordingOf(call({ response: { status: 200, headers: [], body: null } }), null, as).class).toBe(
      'ok',
    );
  });
});
