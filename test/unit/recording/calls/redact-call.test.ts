import { describe, expect, it } from 'vitest';
import { jsonObject } from '@shared/json/kind';
import { isWithheld } from '@shared/recording/calls/credential-places';
import { redactCall } from '@shared/recording/calls/redact-call';
import { call, keeping, list, order, sent } from './samples';

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
