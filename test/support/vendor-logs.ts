/**
 * Logs of calls with every member that the vendors' own types ask for (test/peers holds them to those), so that a reader
 * is tested on what a platform really gives. All values are invented.
 */

const START = 1_763_633_472_000;

/** A call as Retell gives it (`Retell.WebCallResponse`): a failed tool, one that worked, one without a result yet. */
export const retellCall = {
  access_token: 'invented-access-token',
  agent_id: 'agent_1a2b',
  agent_version: 3,
  call_id: 'call_7f',
  call_status: 'ended',
  call_type: 'web_call',
  start_timestamp: START,
  end_timestamp: START + 60_000,
  transcript_with_tool_calls: [
    { role: 'user', content: 'Where is my order?', words: [{ word: 'Where', start: 0.4, end: 0.6 }] },
    {
      role: 'tool_call_invocation',
      tool_call_id: 't1',
      name: 'look_up_order',
      arguments: '{"order_number":"SO-00000","execution_message":"Let me see."}',
    },
    {
      role: 'tool_call_result',
      tool_call_id: 't1',
      content: '{"error":{"code":"order_not_found"}}',
      successful: false,
    },
    { role: 'agent', content: 'I could not find it.', words: [] },
    {
      role: 'tool_call_invocation',
      tool_call_id: 't2',
      name: 'look_up_order',
      arguments: '{"order_number":"SO-10428"}',
      thought_signature: 'invented',
    },
    {
      role: 'tool_call_result',
      tool_call_id: 't2',
      content: '{"order":{"number":"SO-10428","status":"on its way","id":90071992547409935}}',
      successful: true,
    },
    { role: 'tool_call_invocation', tool_call_id: 't3', name: 'end_call', arguments: '{}' },
  ],
} as const;

/** The history of a call as Vapi keeps it (`Vapi.ToolCallMessage`, `Vapi.ToolCallResultMessage`). */
export const vapiCallMessage = {
  role: 'tool_calls',
  message: '',
  time: START,
  secondsFromStart: 4.2,
  toolCalls: [
    {
      id: 'call_a',
      type: 'function',
      function: { name: 'look_up_order', arguments: '{"order_number":"SO-10428"}' },
    },
    { id: 'call_b', type: 'function', function: { name: 'check_inventory', arguments: '{"sku":7}' } },
  ],
} as const;

export const vapiResultMessages = [
  {
    role: 'tool_call_result',
    toolCallId: 'call_a',
    name: 'look_up_order',
    result: '{"order":{"status":"on its way"}}',
    time: START + 800,
    secondsFromStart: 5,
    warnings: [{ type: 'oversized-tool-response', tokenCount: 9000, threshold: 8000 }],
  },
  {
    role: 'tool_call_result',
    toolCallId: 'call_b',
    name: 'check_inventory',
    result: 'No result returned.',
    time: START + 900,
    secondsFromStart: 5.1,
  },
] as const;

/** What Vapi sends to a server to have a tool called (`Vapi.ServerMessageToolCalls`). */
export const vapiServerMessage = {
  type: 'tool-calls',
  timestamp: START,
  toolWithToolCallList: [],
  toolCallList: [
    {
      id: 'call_c',
      type: 'function',
      function: { name: 'look_up_order', arguments: '{"order_number":"SO-10429"}' },
    },
  ],
} as const;

/** A conversation as ElevenLabs gives it (`GetConversationResponseModel`): webhooks, an integration, a client tool. */
export const elevenLabsConversation = {
  agent_id: 'agent_9',
  status: 'done',
  conversation_id: 'conv_1',
  has_audio: false,
  has_user_audio: false,
  has_response_audio: false,
  has_auxiliary_audio: false,
  metadata: { start_time_unix_secs: START / 1000, call_duration_secs: 60 },
  transcript: [
    {
      role: 'agent',
      message: 'One moment.',
      time_in_call_secs: 8,
      tool_calls: [
        {
          type: 'webhook',
          request_id: 'r1',
          tool_name: 'look_up_order',
          params_as_json: '{"order_number":"SO-00000"}',
          tool_has_been_called: true,
          tool_details: {
            type: 'webhook',
            method: 'GET',
            url: 'https://api.example.com/orders/{order_number}',
            headers: { Authorization: 'Bearer ***', Accept: 'application/json' },
            path_params: { order_number: 'SO-00000' },
            query_params: { lang: 'en' },
          },
        },
        {
          type: 'api_integration_webhook',
          request_id: 'r2',
          tool_name: 'crm_create_contact',
          params_as_json: '{"email":"jane@example.com"}',
          tool_has_been_called: true,
          tool_details: {
            type: 'api_integration_webhook',
            integration_id: 'int_1',
            credential_id: 'cred_1',
            integration_connection_id: 'conn_1',
            webhook_details: {
              type: 'webhook',
              method: 'POST',
              url: 'https://crm.example.com/contacts',
              body: '{"email":"jane@example.com"}',
            },
          },
        },
        {
          type: 'client',
          request_id: 'r3',
          tool_name: 'show_map',
          params_as_json: '{}',
          tool_has_been_called: true,
        },
      ],
    },
    {
      role: 'agent',
      message: null,
      time_in_call_secs: 10,
      tool_results: [
        {
          type: 'webhook',
          request_id: 'r1',
          tool_name: 'look_up_order',
          result_value: '{"error":{"code":"order_not_found"}}',
          is_error: true,
          tool_has_been_called: true,
          tool_latency_secs: 0.41,
          error_type: 'http_error',
          raw_error_message: 'The request failed with status 404.',
        },
        {
          type: 'api_integration_webhook',
          request_id: 'r2',
          tool_name: 'crm_create_contact',
          result_value: '{"id":"c-1"}',
          is_error: false,
          is_blocked: true,
          tool_has_been_called: true,
          tool_latency_secs: 1.2,
          error_type: '',
          raw_error_message: '',
          dynamic_variable_updates: [],
          integration_id: 'int_1',
          credential_id: 'cred_1',
          integration_connection_id: 'conn_1',
        },
      ],
    },
  ],
} as const;
