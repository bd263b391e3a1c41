import { z } from 'zod';
import type { Plain } from '../../document/plain.js';
import { contextName, parameterName } from './names.js';
import { count, decimal, flag, optional, plainValue, text } from './scalars.js';

export const PARAMETER_TYPES = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'email',
  'phone',
  'array',
  'object',
] as const;

export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** What a value must be: shared by parameters, context values, array items and object members. */
export interface ValueShape {
  readonly type: ParameterType;
  readonly description?: string | undefined;
  readonly enum?: readonly Plain[] | undefined;
  /** Texts a customer reads for the values of `enum`, in their order (kind form). */
  readonly labels?: readonly string[] | undefined;
  readonly format?: string | undefined;
  readonly pattern?: string | undefined;
  readonly minimum?: string | undefined;
  readonly maximum?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly example?: Plain | undefined;
  readonly default?: Plain | undefined;
  readonly items?: ValueShape | undefined;
  readonly properties?: readonly Parameter[] | undefined;
}

/** A value the agent collects from the conversation. */
export interface Parameter extends ValueShape {
  readonly name: string;
  readonly required?: boolean | undefined;
  /** What the customer sees above the field (kind form). */
  readonly label?: string | undefined;
  readonly help?: string | undefined;
  readonly multiline?: boolean | undefined;
  /** Masked in lists, reports and exports. */
  readonly personal?: boolean | undefined;
}

/** A value the platform supplies; the example serves offline. */
export interface ContextValue extends ValueShape {
  readonly name: string;
  readonly personal?: boolean | undefined;
}

const shapeFields = {
  type: z.enum(PARAMETER_TYPES, { error: `Write one of ${PARAMETER_TYPES.join(', ')}.` }),
  description: optional(text),
  enum: optional(z.array(plainValue).min(1)),
  labels: optional(z.array(text)),
  format: optional(text),
  pattern: optional(text),
  minimum: optional(decimal),
  maximum: optional(decimal),
  minLength: optional(count(0, 1_000_000)),
  maxLength: optional(count(0, 1_000_000)),
  minItems: optional(count(0, 100_000)),
  maxItems: optional(count(0, 100_000)),
  // A written null is a value here (JSON null), so these are not `optional()`, which would drop it.
  example: plainValue.optional(),
  default: plainValue.optional(),
  items: optional(z.lazy((): z.ZodType<ValueShape> => valueShape)),
  properties: optional(z.array(z.lazy((): z.ZodType<Parameter> => parameterSchema))),
};

const valueShape: z.ZodType<ValueShape> = z.looseObject(shapeFields);

export const parameterSchema: z.ZodType<Parameter> = z.looseObject({
  name: parameterName,
  required: optional(flag),
  label: optional(text),
  help: optional(text),
  multiline: optional(flag),
  personal: optional(flag),
  ...shapeFields,
});

export const contextSchema: z.ZodType<ContextValue> = z.looseObject({
  name: contextName,
  personal: optional(flag),
  ...shapeFields,
});
