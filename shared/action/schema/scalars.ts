import { z } from 'zod';
import type { Plain } from '../../document/plain.js';

/**
 * Scalars of our files. The files are read with YAML's failsafe schema, so every scalar arrives as text; these turn
 * the text into what the document means, and publish the type an editor with YAML's core schema would see
 * (`published`, read by `json-schema.ts`).
 */
function published<T extends z.ZodType>(schema: T, json: Readonly<Record<string, unknown>>): T {
  return schema.meta({ published: json });
}

/** Absent, or written as null: both mean "not said". */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? undefined) as unknown as z.ZodOptional<T>;
}

export const text = z.string();

export const flag = published(
  z.enum(['true', 'false'], { error: 'Write true or false.' }).transform((value) => value === 'true'),
  { type: 'boolean' },
);

/** A whole number within safe bounds (durations, counts), never a value that is sent. */
export function count(minimum: number, maximum: number) {
  return published(
    z
      .string()
      .regex(/^\d{1,15}$/, { error: 'Write a whole number.' })
      .transform(Number)
      .refine((value) => value >= minimum && value <= maximum, {
        error: `Write a whole number from ${String(minimum)} to ${String(maximum)}.`,
      }),
    { type: 'integer', minimum, maximum },
  );
}

/** A decimal number used as a bound; kept as text, so that no digit is lost. */
export const decimal = published(
  z.string().regex(/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/, { error: 'Write a number.' }),
  { type: 'number' },
);

/** Any value, still untyped: its type is the parameter's that it belongs to. */
export const plainValue = published(
  z.custom<Plain>((value) => value !== undefined),
  {},
);

/** The first key of every file: the version of its format. */
export const formatVersion = published(
  z.literal('1', { error: 'Write actionbench: 1, the version of this format.' }),
  { const: 1 },
);
