import { z } from 'zod';

/** What was typed into a field of a document and cannot stand in it. */
export const fieldDraft = z.object({
  /** Path in the document; items of lists go by their names where they have one, as `@email`. */
  place: z.array(z.union([z.string().max(200), z.number().int().nonnegative()])).max(20),
  /** What the document said there, as JSON: a draft over another value is out of date. */
  base: z.string().max(10_000),
  text: z.string().max(10_000),
  /** Why the document cannot take it. */
  problem: z.string().max(1000),
  /** The field itself says so; else it is said beneath its row. */
  beside: z.boolean(),
});

export type FieldDraft = z.output<typeof fieldDraft>;
