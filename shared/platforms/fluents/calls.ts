import { isObject } from '../../json/kind.js';
import { writeJson } from '../../json/write.js';
import type { ImportedCall } from '../../recording/imported-call.js';
import { argumentsIn, around, type Found, objectsIn, timeIn, UNKNOWN_CALL } from '../engine/call-log.js';
import { numberAt, objectAt, textAt } from '../engine/json.js';
import type { CallLog, CallsRead } from '../platform.js';

/**
 * The events of a call, as the API gives it: `event_type: "action_completed"` with the parameters and the result of an
 * action. They do not say where the request went. https://docs.fluents.ai/api-reference/calls/get-call
 */
export function readFluentsCalls({ json }: CallLog): CallsRead | null {
  const events = objectsIn(json, (object) => object['event_type'] === 'action_completed');
  if (events.length === 0) return null;
  return { calls: events.map(callOf), skipped: [] };
}

function callOf(found: Found): ImportedCall {
  const event = found.object;
  const result = objectAt(event, 'result');
  const body = result?.['json'];
  return {
    ...UNKNOWN_CALL,
    name: textAt(event, 'action_label') ?? textAt(event, 'action_id') ?? null,
    toolId: textAt(event, 'action_id') ?? null,
    at: timeIn(event['timestamp']),
    platform: 'fluents',
    conversationId: around(found, 'call_id', 'id'),
    arguments: argumentsIn(event['parameters']),
    response: isObject(result)
      ? {
          status: numberAt(result, 'http_status_code') ?? null,
          headers: [],
          body: body === undefined || body === null ? null : writeJson(body),
        }
      : null,
    error: (result && textAt(result, 'error')) ?? null,
  };
}
