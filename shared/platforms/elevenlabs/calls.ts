import type { JsonObject } from '../../json/json.js';
import { isObject } from '../../json/kind.js';
import type { ImportedCall } from '../../recording/imported-call.js';
import { argumentsIn, objectsIn, UNKNOWN_CALL, utc } from '../engine/call-log.js';
import { listAt, numberAt, objectAt, textAt } from '../engine/json.js';
import type { CallLog, CallsRead } from '../platform.js';
import { calledRequest } from './called-request.js';

/**
 * A conversation as the API gives it: `tool_calls` with `tool_details` (method, URL, headers, body) and `tool_results`
 * by `request_id`. Shapes as typed in @elevenlabs/elevenlabs-js 2.73.0 (`GetConversationResponseModel`); calls that are
 * no webhooks are left out. https://elevenlabs.io/docs/api-reference/conversations/get
 */
export function readElevenLabsCalls({ json }: CallLog): CallsRead | null {
  const conversations = objectsIn(json, (object) => inTurns(object, 'tool_calls').length > 0);
  if (conversations.length === 0) return null;
  const all = conversations.flatMap(({ object }) => toolCalls(object));
  return {
    calls: all.filter(({ call }) => isWebhook(call)).map(callOf),
    skipped: all
      .filter(({ call }) => !isWebhook(call))
      .map(({ call }) => ({
        item: textAt(call, 'tool_name') ?? 'a tool call',
        reason: 'It is no webhook, so no request was sent.',
      })),
  };
}

/** A tool call with its result, which stands in a later turn. */
interface ToolCall {
  readonly call: JsonObject;
  readonly result: JsonObject | undefined;
  readonly turn: JsonObject;
  readonly conversation: JsonObject;
}

function toolCalls(conversation: JsonObject): readonly ToolCall[] {
  const results = new Map(
    inTurns(conversation, 'tool_results').map(({ item }) => [textAt(item, 'request_id'), item]),
  );
  return inTurns(conversation, 'tool_calls').map(({ item, turn }) => ({
    call: item,
    result: results.get(textAt(item, 'request_id')),
    turn,
    conversation,
  }));
}

function inTurns(conversation: JsonObject, list: string) {
  return listAt(conversation, 'transcript').flatMap((turn) =>
    isObject(turn) ? listAt(turn, list).flatMap((item) => (isObject(item) ? [{ item, turn }] : [])) : [],
  );
}

function isWebhook(call: JsonObject): boolean {
  const type = textAt(call, 'type') ?? textAt(objectAt(call, 'tool_details') ?? {}, 'type') ?? 'webhook';
  return type === 'webhook' || type === 'api_integration_webhook';
}

/** The details of an integration's webhook stand one level deeper. */
function detailsOf(call: JsonObject): JsonObject | undefined {
  const details = objectAt(call, 'tool_details');
  return (details && objectAt(details, 'webhook_details')) ?? details;
}

function callOf({ call, result, turn, conversation }: ToolCall): ImportedCall {
  const details = detailsOf(call);
  return {
    ...UNKNOWN_CALL,
    name: textAt(call, 'tool_name') ?? null,
    at: timeOf(turn, conversation),
    platform: 'elevenlabs',
    conversationId: textAt(conversation, 'conversation_id') ?? null,
    arguments: argumentsIn(call['params_as_json']),
    request: details === undefined ? null : calledRequest(details),
    ...(result && cameBack(result)),
  };
}

function cameBack(result: JsonObject): Partial<ImportedCall> {
  const body = textAt(result, 'result_value') ?? null;
  const latency = numberAt(result, 'tool_latency_secs');
  const why = textAt(result, 'raw_error_message') ?? textAt(result, 'error_type') ?? body;
  return {
    response: { status: null, headers: [], body },
    error: result['is_error'] === true ? (why ?? 'ElevenLabs says that the call failed.') : null,
    durationMs: latency === undefined ? null : latency * 1000,
    reachedConversation: result['is_blocked'] === true ? 'no' : 'yes',
  };
}

function timeOf(turn: JsonObject, conversation: JsonObject): string | null {
  const start = numberAt(objectAt(conversation, 'metadata') ?? {}, 'start_time_unix_secs');
  const into = numberAt(turn, 'time_in_call_secs') ?? 0;
  return start === undefined ? null : utc((start + into) * 1000);
}
