import { describe, expect, it } from 'vitest';
import { JsonNumber } from '@shared/json/json';
import { jsonObject } from '@shared/json/kind';
import { recoverValues } from '@shared/recording/calls/recover-values';
import { recordedGiven } from '@shared/recording/replay/recorded-values';
import { call, form, order, sent } from './samples';

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
      // No parameter of the action: what the agent gave is told all the same.
      { ref: 'execution_message', source: 'parameter', origin: 'given', json: '"One moment"' },
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
