import type { HttpRequest } from '../../action/schema/request.js';
import type { PlainMap } from '../../document/plain.js';
import { JsonNumber, type Json, type JsonObject } from '../../json/json.js';
import { listAt, number, numberAt, object, textAt } from '../engine/json.js';
import { writtenTimeoutMs, type Wire } from '../engine/wire.js';

/** The retries of a Vapi tool or server, as the profile has fitted them: pauses are whole seconds, up to ten. */
export function backoffPlan(retry: HttpRequest['retry']): JsonObject | undefined {
  if (!retry || retry.times === 0) return undefined;
  return object([
    ['type', retry.growth ?? 'fixed'],
    ['maxRetries', number(retry.times)],
    ['baseDelaySeconds', number((retry.afterMs ?? 0) / 1000)],
    ['excludedStatusCodes', retry.except ? retry.except.map(number) : undefined],
  ]);
}

/** The timeout of a Vapi tool or server, when the document says one. */
export function timeoutSeconds(wire: Wire): JsonNumber | undefined {
  const timeoutMs = writtenTimeoutMs(wire);
  return timeoutMs === undefined ? undefined : number(timeoutMs / 1000);
}

/** A plan as our document writes it. */
export function readBackoff(plan: JsonObject | undefined): PlainMap | undefined {
  const times = plan && numberAt(plan, 'maxRetries');
  if (!plan || times === undefined || times === 0) return undefined;
  const growth = textAt(plan, 'type');
  const except = listAt(plan, 'excludedStatusCodes').filter((code: Json) => code instanceof JsonNumber);
  return {
    times: String(times),
    ...((growth === 'fixed' || growth === 'exponential') && { growth }),
    afterMs: String((numberAt(plan, 'baseDelaySeconds') ?? 0) * 1000),
    ...(except.length > 0 && { except: except.map(({ text }) => text) }),
  };
}
