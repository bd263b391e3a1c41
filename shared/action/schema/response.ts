import { z } from 'zod';
import type { Plain, PlainMap } from '../../document/plain.js';
import { PARAMETER_TYPES } from './parameter.js';
import { count, flag, optional, plainValue, text } from './scalars.js';

/** A JSONPath by RFC 9535. */
export const jsonPath = text.regex(/^\$/, {
  error: 'Write a JSONPath that begins with "$", e.g. $.ticket.id.',
});

export const failRule = z.looseObject({
  path: jsonPath,
  present: optional(flag),
  equals: plainValue.optional(),
  matches: optional(text),
});

export const responseSchema = z.looseObject({
  keep: optional(z.array(jsonPath)),
  maxTokens: optional(count(1, 1_000_000)),
  failWhen: optional(z.array(failRule)),
  tell: optional(z.enum(['response', 'outputs'])),
});

export const outputSchema = z.looseObject({
  name: text.regex(/^[a-z][a-z0-9_]*$/, { error: 'Write a name such as ticket_id.' }).max(64),
  path: jsonPath,
  type: optional(z.enum(PARAMETER_TYPES)),
  description: optional(text),
  example: plainValue.optional(),
  personal: optional(flag),
});

export const speechSchema = z.looseObject({
  natural: optional(flag),
  start: optional(text),
  delay: optional(z.looseObject({ afterMs: count(0, 600_000), text })),
  done: optional(text),
  failure: optional(text),
});

/** What a case expects of a place: a value, or one of the keys matches, type, present, oneOf. */
const expected = plainValue;

export const caseSchema = z.looseObject({
  name: text.min(1),
  env: optional(text),
  after: optional(z.array(z.looseObject({ action: text, case: text }))),
  with: optional(z.record(text, plainValue) as unknown as z.ZodType<PlainMap>),
  expect: optional(
    z.looseObject({
      status: z.custom<Plain>().optional(),
      outputs: optional(z.record(text, expected) as unknown as z.ZodType<PlainMap>),
      body: optional(z.record(text, expected) as unknown as z.ZodType<PlainMap>),
      withinMs: optional(count(1, 600_000)),
      error: optional(text),
    }),
  ),
});

export type FailRule = z.output<typeof failRule>;
export type ResponseRules = z.output<typeof responseSchema>;
export type Output = z.output<typeof outputSchema>;
export type Speech = z.output<typeof speechSchema>;
export type Case = z.output<typeof caseSchema>;
