import type { RecordedOutput } from '@shared/recording/recording.js';
import type { Redactor } from '../requests/redact/redactor.js';

/** JSON text without secrets that still is JSON: a number that is a secret becomes a string. */
export function maskedJson(json: string, redactor: Redactor): string {
  const masked = redactor.text(json);
  if (masked === json) return json;
  try {
    JSON.parse(masked);
    return masked;
  } catch {
    return JSON.stringify(masked);
  }
}

export function maskedOutputs(
  outputs: readonly RecordedOutput[],
  redactor: Redactor,
): readonly RecordedOutput[] {
  return outputs.map((output) => ({
    ...redactor.deep(output),
    json: output.json === null ? null : maskedJson(output.json, redactor),
  }));
}
