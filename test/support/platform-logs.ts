import {
  elevenLabsConversation,
  retellCall,
  vapiCallMessage,
  vapiResultMessages,
  vapiServerMessage,
} from './vendor-logs';

/** A log in one of the shapes in which its platform gives it, or in which people paste it. */
export interface PlatformLog {
  readonly shape: string;
  /** Id of the platform that is recognised, or of the format. */
  readonly id: string;
  readonly text: string;
  /** Names, or methods and addresses, of its calls. */
  readonly calls: readonly string[];
}

const FLUENTS_EVENT = {
  event_type: 'action_completed',
  timestamp: '2026-11-20T10:11:12Z',
  action_id: 'act_7',
  action_type: 'action_external',
  action_label: 'Look up order',
  parameters: { order_number: 'SO-00000', units: 90071992547409931n },
  result: {
    json: { error: { code: 'order_not_found' } },
    http_status_code: 404,
    error: 'The API answered 404.',
  },
};

/** JSON with a number beyond what a double holds. */
const json = (value: unknown): string =>
  JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'bigint' ? `#${member}#` : member,
  ).replace(/"#(\d+)#"/g, '$1');

/** An entry of Solveo's log, as it is pasted. */
export const SOLVEO = `Timestamp: 2026-11-20 10:11:12 UTC
Conversation ID: conv-42
Method: POST
URL: https://api.example.com/refunds
Headers:
  Authorization: Bearer [REDACTED]
  Content-Type: application/json
Body:
{
  "order": "SO-1042"
}
Response code: 409 Conflict
Response body: {"error": "too late"}
Execution time: 412 ms
Injected into conversation: No`;

export const platformLogs: readonly PlatformLog[] = [
  {
    shape: 'a call of Fluents',
    id: 'fluents',
    text: json({ id: 'call-1', status: 'ended', events: [{ event_type: 'call_started' }, FLUENTS_EVENT] }),
    calls: ['Look up order'],
  },
  { shape: 'one event of Fluents', id: 'fluents', text: json(FLUENTS_EVENT), calls: ['Look up order'] },
  {
    shape: 'a page of calls of Fluents',
    id: 'fluents',
    text: json({
      items: [
        { id: 'a', events: [FLUENTS_EVENT] },
        { id: 'b', events: [FLUENTS_EVENT] },
      ],
    }),
    calls: ['Look up order', 'Look up order'],
  },
  {
    shape: 'an entry of Solveo',
    id: 'solveo',
    text: SOLVEO,
    calls: ['POST https://api.example.com/refunds'],
  },
  {
    shape: 'two entries of Solveo',
    id: 'solveo',
    text: `${SOLVEO}\n\n${SOLVEO.replace('conv-42', 'conv-43').replace('POST', 'PUT')}`,
    calls: ['POST https://api.example.com/refunds', 'PUT https://api.example.com/refunds'],
  },
  {
    shape: 'a call of Retell',
    id: 'retell',
    text: json(retellCall),
    calls: ['look_up_order', 'look_up_order', 'end_call'],
  },
  {
    shape: 'a transcript of Retell alone',
    id: 'retell',
    text: json(retellCall.transcript_with_tool_calls),
    calls: ['look_up_order', 'look_up_order', 'end_call'],
  },
  {
    shape: 'messages of Vapi',
    id: 'vapi-function',
    text: json([vapiCallMessage, ...vapiResultMessages]),
    calls: ['look_up_order', 'check_inventory'],
  },
  {
    shape: 'a call of Vapi',
    id: 'vapi-function',
    text: json({ id: 'call-9', artifact: { messages: [vapiCallMessage, ...vapiResultMessages] } }),
    calls: ['look_up_order', 'check_inventory'],
  },
  {
    shape: 'what Vapi sends to a server',
    id: 'vapi-function',
    text: json({ message: vapiServerMessage }),
    calls: ['look_up_order'],
  },
  {
    shape: 'what Vapi documents of the same',
    id: 'vapi-function',
    text: json({
      message: {
        type: 'tool-calls',
        call: { id: 'call-9' },
        toolWithToolCallList: [
          { name: 'look_up_order', toolCall: { id: 'x', parameters: { order_number: 'SO-1' } } },
        ],
        toolCallList: [{ id: 'x', name: 'look_up_order', parameters: { order_number: 'SO-1' } }],
      },
    }),
    calls: ['look_up_order'],
  },
  {
    shape: 'a conversation of ElevenLabs',
    id: 'elevenlabs',
    text: json(elevenLabsConversation),
    calls: ['look_up_order', 'crm_create_contact'],
  },
  {
    shape: 'a HAR file',
    id: 'har',
    text: json({
      log: {
        version: '1.2',
        creator: { name: 'WebInspector', version: '537.36' },
        entries: [
          {
            startedDateTime: '2026-11-20T10:11:12.500Z',
            time: 41.5,
            request: { method: 'GET', url: 'https://api.example.com/orders/SO-1?lang=en', headers: [] },
            response: {
              status: 200,
              headers: [],
              content: { mimeType: 'application/json', text: '{"ok":true}' },
            },
          },
        ],
      },
    }),
    calls: ['GET https://api.example.com/orders/SO-1?lang=en'],
  },
  {
    shape: 'a request with its answer',
    id: 'http',
    text: 'GET /orders/SO-1 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{"error":"none"}\n',
    calls: ['GET https://api.example.com/orders/SO-1'],
  },
  {
    shape: 'what curl prints',
    id: 'http',
    text: '* Connected to api.example.com (192.0.2.7) port 443\n> GET /orders/SO-1 HTTP/2\n> Host: api.example.com\n>\n< HTTP/2 404\n<\n{"error":"none"}\n',
    calls: ['GET https://api.example.com/orders/SO-1'],
  },
  {
    shape: 'a cURL command',
    id: 'curl',
    text: `curl 'https://api.example.com/orders' -H 'X-Api-Key: invented-key-4711' -d '{"a":1}'`,
    calls: ['POST https://api.example.com/orders'],
  },
];
