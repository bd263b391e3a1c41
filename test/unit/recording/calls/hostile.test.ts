import { describe, expect, it } from 'vitest';
import { actionOf } from '../../../support/actions';
import { JsonNumber } from '@shared/json/json';
import { jsonObject } from '@shared/json/kind';
import { recoverValues } from '@shared/recording/calls/recover-values';
import { redactCall } from '@shared/recording/calls/redact-call';
import { call, keeping, order, sent } from './samples';

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
