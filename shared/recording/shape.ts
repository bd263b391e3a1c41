import type { RecordedOutput } from './recording.js';

/** The JSON type of an output; `absent` when its path met nothing. */
export type OutputType = 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object' | 'absent';

const TYPES: Readonly<Record<string, OutputType>> = {
  '"': 'string',
  '[': 'array',
  '{': 'object',
  t: 'boolean',
  f: 'boolean',
  n: 'null',
};

/** The type of a JSON text, by its first character. */
export function outputType(json: string | null): OutputType {
  return json === null ? 'absent' : (TYPES[json.trimStart().charAt(0)] ?? 'number');
}

/**
 * The outputs of a run and their types as one text, e.g. `{"customer_id":"string"}`: equal for all runs whose answers had
 * the same fields. Null when the action has no outputs.
 */
export function outputShape(outputs: readonly RecordedOutput[]): string | null {
  if (outputs.length === 0) return null;
  return JSON.stringify(Object.fromEntries(outputs.map(({ name, json }) => [name, outputType(json)])));
}
