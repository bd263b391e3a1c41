import { isArray, isObject } from '../../json/kind.js';
import type { JsonObject } from '../../json/json.js';
import type { ImportedCall } from '../../recording/imported-call.js';
import { argumentsIn, type Found, objectsIn, timeIn, UNKNOWN_CALL } from '../engine/call-log.js';
import { listAt, textAt } from '../engine/json.js';
import type { CallLog, CallsRead } from '../platform.js';

const ROLES = new Set(['tool_call_invocation', 'tool_call_result']);

/**
 * `transcript_with_tool_calls` of a call, or the list alone: invocations with their results by `tool_call_id`. What stands
 * there was put into the conversation. Shapes as typed in retell-sdk 5.66.1 (`CallResponse`); the transcript does not say
 * where the request went. https://docs.retellai.com/api-references/get-call
 */
export function readRetellCalls({ json }: CallLog): CallsRead | null {
  const transcripts: readonly Found[] = isArray(json)
    ? [{ object: { transcript_with_tool_calls: json }, around: [] }]
    : [];
  const found = [
    ...objectsIn(json, holdsTranscript),
    ...transcripts.filter(({ object }) => holdsTools(object)),
  ];
  if (found.length === 0) return null;
  return { calls: found.flatMap(({ object }) => callsOf(object)), skipped: [] };
}

function holdsTranscript(object: JsonObject): boolean {
  return isArray(object['transcript_with_tool_calls']);
}

function holdsTools(object: JsonObject): boolean {
  return utterances(object).length > 0;
}

function callsOf(call: JsonObject): readonly ImportedCall[] {
  const said = utterances(call);
  const results = new Map(
    said.flatMap((one) => (isResult(one) ? [[one['tool_call_id'], one] as const] : [])),
  );
  return said
    .filter((one) => !isResult(one))
    .map((invocation): ImportedCall => {
      const result = results.get(invocation['tool_call_id']);
      const content = result && textAt(result, 'content');
      return {
        ...UNKNOWN_CALL,
        name: textAt(invocation, 'name') ?? null,
        at: timeIn(call['start_timestamp']),
        platform: 'retell',
        conversationId: textAt(call, 'call_id') ?? null,
        arguments: argumentsIn(invocation['arguments']),
        response: result ? { status: null, headers: [], body: content ?? null } : null,
        error: result?.['successful'] === false ? (content ?? 'Retell says that the call failed.') : null,
        reachedConversation: result ? 'yes' : 'unknown',
      };
    });
}

function utterances(call: JsonObject): readonly JsonObject[] {
  return listAt(call, 'transcript_with_tool_calls').filter(
    (one): one is JsonObject => isObject(one) && ROLES.has(textAt(one, 'role') ?? ''),
  );
}

function isResult(utterance: JsonObject): boolean {
  return utterance['role'] === 'tool_call_result';
}
