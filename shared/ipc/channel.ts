import type { z } from 'zod';

/** One call of the renderer to main: the schema its input passes, and the type of its answer. */
export interface Channel<Input, Output> {
  readonly input: z.ZodType<Input>;
  /** Type only. */
  readonly output?: Output;
}

/** Declares a channel: `channel<Answer>()(schema)`. */
export function channel<Output>() {
  return <Input>(input: z.ZodType<Input>): Channel<Input, Output> => ({ input });
}

export type InputOf<C> = C extends Channel<infer Input, unknown> ? Input : never;
export type OutputOf<C> =
  C extends Channel<never, infer Output> ? Output : C extends { output?: infer O } ? O : never;
