import type { HttpRequest } from '../../action/schema/request.js';
import type { PlainMap } from '../../document/plain.js';
import { JsonNumber, type Json, type JsonObject } from '../../json/json.js';
import { listAt, number, numberAt, object, textAt } from '../engine/json.js';

/** The retries of a Vapi tool or server; pauses are whole seconds there, up to ten. */
export function backoffPlan(retry: HttpRequest['retry']): JsonObject | undefined {
  if (!retry || retry.times === 0) return undefined;
  const seconds = Math.min(10, Math.ceil((retry.afterMs ?? 0) / 1000));
  return object([
    ['type', retry.growth ?? 'fixed'],
    ['maxRetries', number(retry.times)],
    ['baseDelaySeconds', number(seconds)],
    ['excludedStatusCodes', retry.except ? retry.except.map(number) : undefined],
  ]);
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
