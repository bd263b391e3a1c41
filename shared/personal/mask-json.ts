import { JsonNumber, type Json } from '../json/json.js';
import { MASK } from './rules.js';

/** How what stands in a JSON text is masked. */
export interface JsonMasking {
  readonly isName: (name: string) => boolean;
  /** Steps of marked places: member names, indexes or `*`. */
  readonly paths: readonly (readonly string[])[];
  readonly text: (text: string) => string;
  /** Told every value that a name or a path masked, so that it can be masked where it stands without its name. */
  readonly found: (text: string) => void;
}

/** A copy in which marked places are masked; the same value when nothing was. Containers keep their form. */
export function maskJson(json: Json, masking: JsonMasking, path: readonly string[] = []): Json {
  if (path.length > 0 && masking.paths.some((steps) => leadsTo(steps, path))) return masked(json, masking);
  if (typeof json === 'string') return masking.text(json);
  if (json === null || typeof json === 'boolean') return json;
  if (json instanceof JsonNumber) {
    const text = masking.text(json.text);
    return text === json.text ? json : text;
  }
  if (Array.isArray(json))
    return sameOr(
      json,
      json.map((item: Json, index) => maskJson(item, masking, [...path, `${index}`])),
    );
  const copy = Object.create(null) as Record<string, Json>;
  let same = true;
  for (const [key, value] of Object.entries(json)) {
    const next = masking.isName(key) ? masked(value, masking) : maskJson(value, masking, [...path, key]);
    copy[key] = next;
    same &&= next === value;
  }
  return same ? json : copy;
}

/** All values inside, told and masked. */
function masked(json: Json, masking: JsonMasking): Json {
  if (json === null || typeof json === 'boolean') return json === null ? null : MASK;
  if (typeof json === 'string' || json instanceof JsonNumber) {
    masking.found(typeof json === 'string' ? json : json.text);
    return MASK;
  }
  if (Array.isArray(json)) return json.map((item: Json) => masked(item, masking));
  const copy = Object.create(null) as Record<string, Json>;
  for (const [key, value] of Object.entries(json)) copy[key] = masked(value, masking);
  return copy;
}

function leadsTo(steps: readonly string[], path: readonly string[]): boolean {
  return steps.length === path.length && steps.every((step, index) => step === '*' || step === path[index]);
}

function sameOr(before: readonly Json[], after: readonly Json[]): Json {
  return after.every((item, index) => item === before[index]) ? before : after;
}

/** The steps of a path such as `$.customer.items[*].name` or `$['a b'].c`. */
export function stepsOf(path: string): string[] {
  return [...path.matchAll(/\[\s*(?:'([^']*)'|"([^"]*)"|(\d+|\*))\s*\]|(?:^|\.)([^.[\]$]+)/g)].map(
    ([, single, double, index, member]) => single ?? double ?? index ?? member ?? '',
  );
}
