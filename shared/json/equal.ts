import { compareDecimals } from './decimal.js';
import { JsonNumber, type Json } from './json.js';
import { isArray, isObject } from './kind.js';

/** Whether two JSON values mean the same: numbers by value (`1.10` is `1.1`), members in any order. Never recurses. */
export function equalJson(left: Json, right: Json): boolean {
  const pairs: (readonly [Json | undefined, Json | undefined])[] = [[left, right]];
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [a, b] = pair;
    if (a === b && a !== undefined) continue;
    if (a instanceof JsonNumber && b instanceof JsonNumber) {
      if (compareDecimals(a.text, b.text) !== 0) return false;
    } else if (isArray(a) && isArray(b)) {
      if (a.length !== b.length) return false;
      for (let index = 0; index < a.length; index += 1) pairs.push([a[index], b[index]]);
    } else if (isObject(a) && isObject(b)) {
      const names = Object.keys(a);
      if (names.length !== Object.keys(b).length) return false;
      for (const name of names) {
        if (!Object.hasOwn(b, name)) return false;
        pairs.push([a[name], b[name]]);
      }
    } else return false;
  }
  return true;
}
