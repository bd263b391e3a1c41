import { z } from 'zod';
import type { Plain } from '../../document/plain.js';
import { actionId } from './names.js';
import { contextSchema, parameterSchema } from './parameter.js';
import { requestSchema } from './request.js';
import { caseSchema, outputSchema, responseSchema, speechSchema } from './response.js';
import { flag, formatVersion, optional, plainValue, text } from './scalars.js';

export const KINDS = ['http', 'form', 'button'] as const;
export const PHASES = ['before', 'during', 'after'] as const;
export const SAFETIES = ['read', 'write', 'destructive'] as const;

/** What differs on one target platform. `options` is typed by the platform; `file` is laid over its export. */
export const targetSchema = z.looseObject({
  bind: optional(z.record(text, text)),
  options: optional(z.record(text, plainValue)),
  callName: optional(text),
  name: optional(text),
  description: optional(text),
  whenNotToUse: optional(text),
  speech: optional(speechSchema),
  file: z.custom<Plain>().optional(),
});

/** The action document as it is written; `Action` (action.ts) is what it means, with defaults filled in. */
export const actionSchema = z.looseObject({
  actionbench: formatVersion,
  id: actionId,
  name: text.min(1, { error: 'Write the name that people read.' }).max(200),
  callName: optional(text),
  kind: z.enum(KINDS, { error: `Write one of ${KINDS.join(', ')}.` }),
  phase: optional(z.enum(PHASES)),
  enabled: optional(flag),
  safety: optional(z.enum(SAFETIES)),
  description: optional(text),
  whenNotToUse: optional(text),
  parameters: optional(z.array(parameterSchema)),
  context: optional(z.array(contextSchema)),
  request: optional(requestSchema),
  button: optional(z.looseObject({ label: text.min(1), url: optional(text) })),
  response: optional(responseSchema),
  speech: optional(speechSchema),
  outputs: optional(z.array(outputSchema)),
  platforms: optional(z.record(text, targetSchema.nullable())),
  cases: optional(z.array(caseSchema)),
});

export type ActionDocument = z.output<typeof actionSchema>;
export type Target = z.output<typeof targetSchema>;
