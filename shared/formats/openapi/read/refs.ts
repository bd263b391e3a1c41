import type { Json, JsonObject } from '../../../json/json.js';
import { isArray, isObject } from '../../../json/kind.js';
import { textAt } from '../../../platforms/engine/json.js';

/** What a reference leads to, with the references passed on the way; or why it leads nowhere. */
export type Resolved =
  | { readonly ok: true; readonly json: Json; readonly via: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** Chains of references are short; a longer one is a circle of nothing but references. */
const LONGEST_CHAIN = 40;

/**
 * Follows `$ref` inside one document, only where something is asked for: a document may be circular or refer to what is
 * missing, and only the operation concerned notices. Files and addresses are never read.
 */
export class Refs {
  constructor(private readonly root: Json) {}

  resolve(json: Json): Resolved {
    const via: string[] = [];
    let at = json;
    while (isObject(at) && textAt(at, '$ref') !== undefined) {
      const ref = textAt(at, '$ref') ?? '';
      if (!ref.startsWith('#')) {
        return { ok: false, problem: `it refers to ${ref}, and nothing outside the document is read` };
      }
      if (via.includes(ref) || via.length > LONGEST_CHAIN) {
        return { ok: false, problem: `it refers to ${ref}, which refers back to itself` };
      }
      via.push(ref);
      const next = this.#at(ref);
      if (next === undefined) return { ok: false, problem: `it refers to ${ref}, which does not exist` };
      at = siblings(at, next);
    }
    return { ok: true, json: at, via };
  }

  /** A JSON pointer (RFC 6901) in a fragment. */
  #at(ref: string): Json | undefined {
    let at: Json | undefined = this.root;
    for (const part of ref.slice(1).split('/').slice(1)) {
      const key = decoded(part).replaceAll('~1', '/').replaceAll('~0', '~');
      if (isArray(at)) at = at[Number(key)];
      else at = isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
    }
    return at;
  }
}

/** OpenAPI 3.1 lets summary and description stand beside a reference, and JSON Schema anything. */
function siblings(from: JsonObject, to: Json): Json {
  if (!isObject(to)) return to;
  const { $ref: _ref, ...own } = from;
  return Object.keys(own).length === 0 ? to : Object.assign(Object.create(null) as JsonObject, to, own);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
