import { isArray, isObject, jsonObject } from '../json/kind.js';
import type { Json } from '../json/json.js';
import { parseJson } from '../json/parse.js';
import { writeJson } from '../json/write.js';
import { parseTemplate } from '../template/parse.js';

/** Private-use characters: they stand in no text that a person pastes, and need no escape in JSON. */
const MARK = '\uE0F0';
const MARKED = new RegExp(`^${MARK}([a-z][a-z0-9_]*)${MARK}$`);

/** Where each placeholder of a JSON body stands: name -> `customer.tags[0]`. Bare placeholders only. */
export function placesOf(body: string): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  walk(treeOf(body), (name, path) => {
    places.set(name, path);
    return undefined;
  });
  return places;
}

/**
 * A JSON body in which only some placeholders stay. Each of the others gives way to its value; what has none goes
 * with its member.
 * @param valueOf null: the placeholder stays
 */
export function bodyWith(
  body: string,
  valueOf: (name: string) => { readonly json: Json | undefined } | null,
): string {
  const tree = walk(treeOf(body), (name) => valueOf(name));
  const text = tree === undefined ? '{}' : writeJson(tree, 2);
  const escaped = text.replaceAll('{{', "{{'{{'}}");
  return `${escaped.replaceAll(new RegExp(`"${MARK}([a-z][a-z0-9_]*)${MARK}"`, 'g'), '{{$1}}')}\n`;
}

function treeOf(body: string): Json {
  const parts = parseTemplate(body).parts;
  return parseJson(
    parts
      .map((part) => (part.kind === 'constant' ? part.text : `"${MARK}${part.reference.ref}${MARK}"`))
      .join(''),
  );
}

/** A copy; undefined: nothing is left. */
function walk(
  json: Json,
  replace: (name: string, path: string) => { readonly json: Json | undefined } | null | undefined,
  path = '',
): Json | undefined {
  if (typeof json === 'string') {
    const name = MARKED.exec(json)?.[1];
    const replaced = name === undefined ? null : replace(name, path);
    return replaced ? replaced.json : json;
  }
  if (isArray(json)) {
    return json.flatMap((item, index) => {
      const kept = walk(item, replace, `${path}[${index}]`);
      return kept === undefined ? [] : [kept];
    });
  }
  if (!isObject(json)) return json;
  return jsonObject(
    Object.entries(json).flatMap(([key, value]) => {
      const kept = walk(value, replace, path === '' ? key : `${path}.${key}`);
      return kept === undefined ? [] : [[key, kept] as const];
    }),
  );
}
