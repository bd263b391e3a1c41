import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '@shared/json/json';
import { parseJson } from '@shared/json/parse';
import { writeJson } from '@shared/json/write';
import { platforms } from '@shared/platforms/index';
import type { CallsRead } from '@shared/platforms/platform';
import { SOLVEO } from '../../support/platform-logs';

const read = (id: string, text: string): CallsRead | null => {
  const platform = platforms.find((each) => each.id === id);
  if (!platform?.readCalls) throw new Error(`${id} reads no calls`);
  let json: Json | null = null;
  try {
    json = parseJson(text);
  } catch {
    // A log that is no JSON.
  }
  return platform.readCalls({ text, json });
};
const readJson = (id: string, log: unknown) => read(id, JSON.stringify(log));

describe('Fluents', () => {
  const event = {
    event_type: 'action_completed',
    timestamp: '2026-11-20T10:11:12Z',
    action_id: 'a-1',
    action_type: 'action_external',
    action_label: 'Look up order',
    parameters: { order_no: 'SO-1042' },
    result: { json: { error: 'no such order' }, http_status_code: 404, error: 'Not found' },
  };

  it('says what the agent gave, what came back and in which call', () => {
    const log = { id: 'call-7', events: [{ event_type: 'speech' }, event] };
    expect(readJson('fluents', [log])?.calls).toEqual([
      {
        name: 'Look up order',
        toolId: 'a-1',
        at: '2026-11-20T10:11:12.000Z',
        platform: 'fluents',
        conversationId: 'call-7',
        arguments: { order_no: 'SO-1042' },
        request: null,
        response: { status: 404, headers: [], body: '{"error":"no such order"}' },
        error: 'Not found',
        durationMs: null,
        reachedConversation: 'unknown',
      },
    ]);
  });

  it('leaves unknown what an event does not say', () => {
    const bare = {
      event_type: 'action_completed',
      action_id: 'a-1',
      timestamp: 'some day',
      parameters: 'none',
    };
    expect(readJson('fluents', bare)?.calls[0]).toMatchObject({
      name: 'a-1',
      toolId: 'a-1',
      at: null,
      conversationId: null,
      arguments: null,
      response: null,
      error: null,
    });
    const empty = { ...event, action_label: undefined, action_id: undefined, result: { json: null } };
    expect(readJson('fluents', empty)?.calls[0]).toMatchObject({
      name: null,
      response: { status: null, body: null },
    });
  });
});

describe('Retell', () => {
  const transcript = [
    { role: 'agent', content: 'One moment.' },
    {
      role: 'tool_call_invocation',
      tool_call_id: 't1',
      name: 'look_up',
      arguments: '{"id": 90071992547409931}',
    },
    { role: 'tool_call_invocation', tool_call_id: 't2', name: 'open_ticket', arguments: 'not json' },
    { role: 'tool_call_result', tool_call_id: 't1', content: '{"ok":true}', successful: true },
  ];

  it('joins each invocation with its result, digits kept', () => {
    const log = { call_id: 'c1', start_timestamp: 1763633472000, transcript_with_tool_calls: transcript };
    const [first, second] = readJson('retell', log)?.calls ?? [];
    expect(first).toMatchObject({
      name: 'look_up',
      toolId: null,
      at: '2025-11-20T10:11:12.000Z',
      conversationId: 'c1',
      response: { status: null, body: '{"ok":true}' },
      error: null,
      reachedConversation: 'yes',
    });
    expect(first?.arguments && writeJson(first.arguments)).toBe('{"id":90071992547409931}');
    expect(second).toMatchObject({ arguments: null, response: null, reachedConversation: 'unknown' });
  });

  it('takes the list alone, and says when Retell saw a failure', () => {
    const failed = { role: 'tool_call_result', tool_call_id: 't1', successful: false };
    const [call] = readJson('retell', [transcript[1], failed])?.calls ?? [];
    expect(call).toMatchObject({
      error: 'Retell says that the call failed.',
      conversationId: null,
      at: null,
    });
    expect(readJson('retell', [transcript[1], { ...failed, content: 'timed out' }])?.calls[0]?.error).toBe(
      'timed out',
    );
    expect(readJson('retell', [{ role: 'agent' }])).toBeNull();
  });
});

describe('Vapi', () => {
  const call = (type: string) => ({ id: 't1', type, function: { name: 'look_up', arguments: '{"a":1.10}' } });
  const result = {
    role: 'tool_call_result',
    toolCallId: 't1',
    name: 'look_up',
    result: 'done',
    time: 1763633473000,
  };

  it('joins calls of the history with their results', () => {
    const log = {
      id: 'call-1',
      messages: [{ role: 'tool_calls', toolCalls: [call('function')], time: 1763633472000 }, result],
    };
    expect(readJson('vapi-function', log)?.calls).toMatchObject([
      {
        name: 'look_up',
        toolId: null,
        at: '2025-11-20T10:11:12.000Z',
        platform: 'vapi-function',
        conversationId: 'call-1',
        response: { body: 'done' },
        reachedConversation: 'yes',
      },
    ]);
    const request = { messages: [{ role: 'tool_calls', toolCalls: [call('apiRequest'), 7] }] };
    expect(readJson('vapi-function', request)?.calls).toMatchObject([
      {
        platform: 'vapi-api-request',
        conversationId: null,
        at: null,
        response: null,
        reachedConversation: 'unknown',
      },
    ]);
  });

  it('reads the message that a server gets, and results that are no text', () => {
    const log = {
      message: {
        type: 'tool-calls',
        timestamp: 1763633472000,
        call: { id: 'call-2' },
        toolCallList: [{ id: 't1', name: 'look_up', parameters: { a: 1 } }],
      },
      answers: [
        { toolCallId: 't1', result: { ok: true }, error: 'slow' },
        { toolCallId: 't2', result: null },
      ],
    };
    expect(readJson('vapi-function', log)?.calls).toMatchObject([
      { name: 'look_up', conversationId: 'call-2', response: { body: '{"ok":true}' }, error: 'slow' },
    ]);
    expect(readJson('vapi-function', [result])).toBeNull();
    const nothing = { ...log, answers: [{ toolCallId: 't1', result: null }] };
    expect(readJson('vapi-function', nothing)?.calls[0]?.response?.body).toBeNull();
  });
});

describe('ElevenLabs', () => {
  const conversation = {
    conversation_id: 'conv_1',
    metadata: { start_time_unix_secs: 1763633472 },
    transcript: [
      {
        role: 'agent',
        time_in_call_secs: 8,
        tool_calls: [
          {
            type: 'webhook',
            request_id: 'r1',
            tool_name: 'look_up',
            params_as_json: '{"order_no":"A 1"}',
            tool_has_been_called: true,
            tool_details: {
              type: 'webhook',
              method: 'POST',
              url: 'https://api.example.com/orders/{order_no}?lang=en',
              headers: { Authorization: 'Bearer ***' },
              path_params: { order_no: 'A 1' },
              query_params: { lang: 'de', tag: 'a&b' },
              body: '{"a":1}',
            },
          },
          { type: 'client', request_id: 'r2', tool_name: 'show_map' },
          { request_id: 'r3', tool_details: { type: 'system' } },
        ],
      },
      {
        role: 'agent',
        tool_results: [
          {
            request_id: 'r1',
            tool_name: 'look_up',
            result_value: 'oops',
            is_error: true,
            raw_error_message: 'status 500',
            tool_latency_secs: 1.5,
          },
        ],
      },
    ],
  };

  it('gives the request as it was sent and the result that came back', () => {
    const { calls, skipped } = readJson('elevenlabs', conversation) ?? { calls: [], skipped: [] };
    expect(calls).toEqual([
      {
        name: 'look_up',
        toolId: null,
        at: '2025-11-20T10:11:20.000Z',
        platform: 'elevenlabs',
        conversationId: 'conv_1',
        arguments: { order_no: 'A 1' },
        request: {
          method: 'POST',
          url: 'https://api.example.com/orders/A%201?lang=en&tag=a%26b',
          headers: [{ name: 'Authorization', value: 'Bearer ***' }],
          body: '{"a":1}',
        },
        response: { status: null, headers: [], body: 'oops' },
        error: 'status 500',
        durationMs: 1500,
        reachedConversation: 'yes',
      },
    ]);
    expect(skipped.map(({ item }) => item)).toEqual(['show_map', 'a tool call']);
  });

  it('leaves unknown what is not there', () => {
    const call = (more: object) => ({ request_id: 'r1', ...more });
    const log = (result: object[], details?: object) => ({
      transcript: [7, { tool_calls: [call({ tool_details: details })] }, { tool_results: result }],
    });
    const one = (result: object[], details?: object) =>
      readJson('elevenlabs', log(result, details))?.calls[0];
    expect(one([])).toMatchObject({
      name: null,
      toolId: null,
      at: null,
      request: null,
      response: null,
      reachedConversation: 'unknown',
    });
    expect(one([call({ is_blocked: true })], {})).toMatchObject({
      request: null,
      reachedConversation: 'no',
      durationMs: null,
    });
    expect(one([call({ is_error: true })])?.error).toBe('ElevenLabs says that the call failed.');
    expect(one([call({ is_error: true, error_type: 'timeout' })])?.error).toBe('timeout');
    expect(one([call({ is_error: true, result_value: 'no' })])?.error).toBe('no');
    expect(
      one([], { url: 'https://api.example.com/?', headers: { 'X-Count': 3 }, body: { a: 1 } })?.request,
    ).toEqual({
      method: 'GET',
      url: 'https://api.example.com/',
      headers: [{ name: 'X-Count', value: '3' }],
      body: '{"a":1}',
    });
  });
});

describe('Solveo', () => {
  it('reads what an entry of the log holds', () => {
    expect(read('solveo', SOLVEO)?.calls).toEqual([
      {
        name: null,
        toolId: null,
        at: '2026-11-20T10:11:12.000Z',
        platform: 'solveo',
        conversationId: 'conv-42',
        arguments: null,
        request: {
          method: 'POST',
          url: 'https://api.example.com/refunds',
          headers: [
            { name: 'Authorization', value: 'Bearer [REDACTED]' },
            { name: 'Content-Type', value: 'application/json' },
          ],
          body: '{\n  "order": "SO-1042"\n}',
        },
        response: { status: 409, headers: [], body: '{"error": "too late"}' },
        error: null,
        durationMs: 412,
        reachedConversation: 'no',
      },
    ]);
  });

  it('reads several entries in other words, and names those it cannot use', () => {
    const other = `- Date: never\n- Conversation: c2\n- GET https://api.example.com/orders\n- Duration: 1,5 s\n- Injected: successfully`;
    const { calls, skipped } = read('solveo', `${SOLVEO}\n\n${other}\n\nTime: now\nStatus: 200`) ?? {
      calls: [],
      skipped: [],
    };
    expect(calls[1]).toMatchObject({
      at: null,
      conversationId: 'c2',
      request: { method: 'GET', headers: [], body: null },
      response: { status: null, body: null },
      durationMs: 1500,
      reachedConversation: 'yes',
    });
    expect(skipped).toEqual([{ item: 'the entry at line 23', reason: expect.any(String) as string }]);
    expect(read('solveo', 'Conversation: c3\nURL: https://a.example/')?.calls[0]).toMatchObject({
      request: { method: 'GET' },
      durationMs: null,
      reachedConversation: 'unknown',
    });
  });

  it('takes no other text for a log', () => {
    expect(read('solveo', 'Dear Sir or Madam,\nplease call back. URL: none')).toBeNull();
    expect(read('solveo', '{"url":"https://api.example.com"}')).toBeNull();
  });
});

describe('every reader', () => {
  const readers = platforms.filter(({ readCalls }) => readCalls !== undefined);

  it('answers any text without throwing', () => {
    const words = fc.constantFrom(
      'Timestamp: ',
      'URL: ',
      '\n',
      'Conversation: ',
      'a',
      '{',
      '"',
      'Duration: ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const { id } of readers) read(id, text);
        },
      ),
    );
  });

  it('answers any JSON with the names of a log without throwing', () => {
    const names = [
      'transcript',
      'tool_calls',
      'tool_results',
      'toolCalls',
      'transcript_with_tool_calls',
      'event_type',
      'role',
      'result',
      'toolCallId',
    ];
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom('action_completed', 'tool_call_invocation', 'x', 7, null, true),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom(...names), tie('json'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(json, (log) => {
        for (const { id } of readers) readJson(id, log);
      }),
    );
  });

  it('bears a log 10,000 levels deep', () => {
    const deep = `${'{"transcript":['.repeat(10_000)}${']}'.repeat(10_000)}`;
    for (const { id } of readers) expect(read(id, deep)).toBeNull();
  });
});
