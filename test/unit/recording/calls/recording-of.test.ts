import { describe, expect, it } from 'vitest';
import { jsonObject } from '@shared/json/kind';
import { recordingOf } from '@shared/recording/calls/recording-of';
import { requestOf } from '@shared/recording/request-of';
import { actionOf } from '../../../support/actions';
import { call, list, order, sent } from './samples';

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
    ['long '.repeat(100), 'unreachable'],
  ])('that failed with %s has the class %s', (error, kind) => {
    const request = sent('GET', 'https://a.example/orders');
    expect(recordingOf(call({ request, error }), null, as)).toMatchObject({
      class: kind,
      action: null,
      told: null,
    });
  });

  const answered = actionOf(`
outputs: [{ name: id, path: $.order.id, type: string }, { name: carrier, path: $.carrier }]
response: { failWhen: [{ path: $.error, present: true }] }
request: { method: GET, url: "https://a.example/orders/{{context.lead.phone}}" }
context: [{ name: lead.phone, type: phone, example: "+1" }]
`);
  const came = (body: string | null, status: number | null = null) =>
    recordingOf(call({ response: { status, headers: [], body } }), answered, as);

  it('has the outputs of its action, with their digits', () => {
    expect(came('{"order":{"id":90071992547409931},"carrier":"dhl"}', 200).outputs).toEqual([
      { name: 'id', path: '$.order.id', json: '90071992547409931', problem: expect.any(String) as string },
      { name: 'carrier', path: '$.carrier', json: '"dhl"' },
    ]);
    expect(came('{"order":{"id":"7"}}').outputs).toMatchObject([
      { json: '"7"' },
      { json: null, problem: 'The answer has nothing at $.carrier.' },
    ]);
  });

  it('has none where the agent was told text, and only what is there of an answer that failed', () => {
    expect(came('shipped').outputs).toEqual([]);
    expect(came('shipped', 200).outputs.map(({ json }) => json)).toEqual([null, null]);
    expect(came(null).outputs).toEqual([]);
    expect(came('{"carrier":"dhl"}', 503).outputs).toMatchObject([{ name: 'carrier', json: '"dhl"' }]);
    const said = call({ error: 'late', response: { status: 200, headers: [], body: '{"carrier":1}' } });
    expect(recordingOf(said, answered, as)).toMatchObject({ class: 'failed-body', outputs: [{ json: '1' }] });
  });

  it('fails by the rules of its action', () => {
    expect(came('{"error":"none"}')).toMatchObject({
      class: 'failed-body',
      failure: { message: 'This call failed where it was made: $.error is present.' },
    });
    expect(came('{"error":null}').class).toBe('ok');
    expect(came('gone', 200).class).toBe('ok');
  });

  it('passes over paths that cannot be followed', () => {
    const outputs = [{ name: 'x', path: '$[' }];
    const broken = { ...answered, outputs };
    const recording = recordingOf(call({ response: { status: 200, headers: [], body: '{}' } }), broken, as);
    expect(recording.outputs).toMatchObject([
      { json: null, problem: expect.stringContaining('$[') as string },
    ]);
  });

  it('says which values its log does not, and what was given to an action that is not here', () => {
    expect(came('{}').values).toEqual([
      { ref: 'context.lead.phone', source: 'context', origin: 'absent', json: null },
    ]);
    const given = jsonObject([['no', 'SO-1']]);
    expect(recordingOf(call({ name: 'Check Warranty!', arguments: given }), null, as)).toMatchObject({
      action: { id: 'check-warranty', name: 'Check Warranty!' },
      values: [{ ref: 'no', json: '"SO-1"' }],
      hops: [],
    });
    expect(recordingOf(call({ name: '!' }), null, as).action).toBeNull();
  });

  it('is not sent anywhere when nobody knows where to', () => {
    const recording = recordingOf(call({ response: { status: 200, headers: [], body: '{}' } }), null, as);
    expect(requestOf(recording)).toBeNull();
  });

  it('fails by its body, unless the action has rules of its own', () => {
    const answer = call({ response: { status: 200, headers: [], body: '{"ok":false}' } });
    expect(recordingOf(answer, null, as)).toMatchObject({
      class: 'failed-body',
      hops: [{ url: '', status: 200, responseBody: { text: '{"ok":false}' } }],
    });
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
