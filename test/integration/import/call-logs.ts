import { SOLVEO } from '../../support/platform-logs';

/** Logs of calls as each platform gives them, with invented values. */
export const callLogs = {
  fluents: JSON.stringify({
    id: 'call-1',
    events: [
      {
        event_type: 'action_completed',
        action_label: 'Look up order',
        timestamp: '2025-11-20T10:11:12Z',
        parameters: { order_no: 'SO-1042' },
        result: { http_status_code: 404, json: { message: 'none' } },
      },
    ],
  }),
  solveo: SOLVEO,
  retell: JSON.stringify({
    call_id: 'call_7f',
    start_timestamp: 1763633472000,
    transcript_with_tool_calls: [
      { role: 'agent', content: 'One moment.' },
      {
        role: 'tool_call_invocation',
        tool_call_id: 't1',
        name: 'look_up_order',
        arguments: '{"order_no":"SO-1042"}',
      },
      { role: 'tool_call_result', tool_call_id: 't1', content: '{"state":"shipped"}', successful: true },
    ],
  }),
  'vapi-function': JSON.stringify([
    {
      role: 'tool_calls',
      time: 1763633472000,
      toolCalls: [
        {
          id: 't1',
          type: 'function',
          function: { name: 'look_up_order', arguments: '{"order_no":"SO-1042","count":7}' },
        },
      ],
    },
    { role: 'tool_call_result', toolCallId: 't1', name: 'look_up_order', result: 'shipped' },
  ]),
  elevenlabs: JSON.stringify({
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
            tool_name: 'look_up_order',
            params_as_json: '{"order_no":"SO-1042"}',
            tool_details: {
              type: 'webhook',
              method: 'GET',
              url: 'https://api.example.com/orders/SO-1042',
              headers: { Authorization: 'Bearer ***' },
            },
          },
        ],
      },
      {
        role: 'agent',
        tool_results: [
          { request_id: 'r1', result_value: '{"state":"shipped"}', is_error: false, tool_latency_secs: 1.5 },
        ],
      },
    ],
  }),
} as const;

/** An HTTP archive as a browser saves it: two calls, a picture, a data URL and an entry that is none. */
export function har(token: string): string {
  const request = {
    method: 'POST',
    url: 'https://api.acme.example/tickets?page=1#top',
    httpVersion: 'h2',
    headers: [
      { name: ':authority', value: 'api.acme.example' },
      { name: 'Authorization', value: `Bearer ${token}` },
      { name: 'Content-Type', value: 'application/json' },
    ],
    postData: { mimeType: 'application/json', text: JSON.stringify({ subject: 'Late', said: token }) },
  };
  const response = {
    status: 201,
    headers: [{ name: 'X-Echo', value: token }],
    content: { size: 12, mimeType: 'application/json', encoding: 'base64', text: btoa('{"id":"T-1"}') },
  };
  const entry = {
    startedDateTime: '2026-11-20T10:11:12.500+01:00',
    time: 41.5,
    _resourceType: 'fetch',
    cache: {},
    timings: {},
  };
  return JSON.stringify({
    log: {
      version: '1.2',
      creator: { name: 'WebInspector', version: '537.36' },
      pages: [],
      entries: [
        { ...entry, request, response, _initiator: { type: 'script' } },
        {
          ...entry,
          request: { method: 'get', url: 'http://localhost:1/orders', headers: 'none' },
          response: { status: 0, _error: 'net::ERR_CONNECTION_REFUSED' },
        },
        {
          ...entry,
          _resourceType: 'image',
          request: { method: 'GET', url: 'https://acme.example/a.png' },
          response: null,
        },
        { ...entry, request: { method: 'GET', url: 'data:text/plain,x' } },
        { ...entry, request: null },
      ],
    },
  });
}
