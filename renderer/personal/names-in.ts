import { JsonNumber, type Json } from '@shared/json/json';
import { parseJson } from '@shared/json/parse';
import type { Recording } from '@shared/recording/recording';

/** Longer lists are not read; the person types the name. */
const MOST_NAMES = 24;
/** Of a longer answer nothing is offered: reading it would hold the window. */
const MOST_CHARS = 200_000;

/** Names of a recording that can be marked as personal: its values, outputs, then the members of its answer. Pure. */
export function namesIn({ values, outputs, hops }: Recording): readonly string[] {
  const names = new Set<string>();
  for (const { ref, source } of values)
    if (source === 'parameter' || source === 'context') names.add(last(ref));
  for (const { name } of outputs) names.add(name);
  const body = hops.at(-1)?.responseBody;
  if (body && !body.base64 && body.text.length <= MOST_CHARS) {
    try {
      membersOf(parseJson(body.text), names);
    } catch {
      // An answer that is no JSON has no names.
    }
  }
  return [...names].slice(0, MOST_NAMES);
}

/** Members that hold a text or a number, level by level. */
function membersOf(json: Json, names: Set<string>): void {
  let level: readonly Json[] = [json];
  while (level.length > 0 && names.size < MOST_NAMES) {
    const next: Json[] = [];
    for (const one of level) {
      if (one === null || typeof one !== 'object' || one instanceof JsonNumber) continue;
      for (const [key, value] of Object.entries(one)) {
        if (!Array.isArray(one) && (typeof value === 'string' || value instanceof JsonNumber)) names.add(key);
        else next.push(value);
      }
    }
    level = next.slice(0, 1000);
  }
}

function last(ref: string): string {
  return ref.slice(ref.lastIndexOf('.') + 1);
}
