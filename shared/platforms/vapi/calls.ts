import type { Json, JsonObject } from '../../json/json.js';
import { isArray, isObject } from '../../json/kind.js';
import { writeJson } from '../../json/write.js';
import type { ImportedCall } from '../../recording/imported-call.js';
import { argumentsIn, around, type Found, objectsIn, timeIn, UNKNOWN_CALL } from '../engine/call-log.js';
import { listAt, objectAt, textAt } from '../engine/json.js';
import type { CallLog, CallsRead } from '../platform.js';

/**
 * Messages of a call's history: `toolCalls` with their results by `toolCallId` (ToolCallMessage, ToolCallResultMessage of
 * @vapi-ai/server-sdk 2.0.1), and the `tool-calls` message that a server gets. What stands in the history was put into
 * the conversation. https://docs.vapi.ai/server-url/events
 */
export function readVapiCalls({ json }: CallLog): CallsRead | null {
  const messages = objectsIn(json, isMessage);
  const calls = messages.filter(({ object }) => !isResult(object));
  if (calls.length === 0) return null;
  const results = new Map(
    messages.flatMap(({ object }) => (isResult(object) ? [[object['toolCallId'], object] as const] : [])),
  );
  return {
    calls: calls.flatMap((found) => toolCalls(found.object).map((call) => callOf(call, found, results))),
    skipped: [],
  };
}

function isMessage(object: JsonObject): boolean {
  return isArray(object['toolCalls']) || object['type'] === 'tool-calls' || isResult(object);
}

function isResult(object: JsonObject): boolean {
  return typeof object['toolCallId'] === 'string' && object['result'] !== undefined;
}

function toolCalls(message: JsonObject): readonly JsonObject[] {
  const list = isArray(message['toolCalls']) ? 'toolCalls' : 'toolCallList';
  return listAt(message, list).filter((call): call is JsonObject => isObject(call));
}

function callOf(
  call: JsonObject,
  found: Found,
  results: ReadonlyMap<Json | undefined, JsonObject>,
): ImportedCall {
  const message = found.object;
  const inner = objectAt(call, 'function') ?? call;
  const result = results.get(call['id']);
  const whole = objectAt(message, 'call');
  return {
    ...UNKNOWN_CALL,
    name: textAt(inner, 'name') ?? null,
    at: timeIn(message['time'] ?? message['timestamp']),
    platform: call['type'] === 'apiRequest' ? 'vapi-api-request' : 'vapi-function',
    conversationId: (whole && textAt(whole, 'id')) ?? around(found, 'callId', 'id'),
    arguments: argumentsIn(inner['arguments'] ?? inner['parameters']),
    response: result ? { status: null, headers: [], body: bodyOf(result['result']) } : null,
    error: (result && textAt(result, 'error')) ?? null,
    reachedConversation: result ? 'yes' : 'unknown',
  };
}

function bodyOf(result: Json | undefined): string | null {
  if (result === undefined || result === null) return null;
  return typeof result === 'string' ? result : writeJson(result);
}
