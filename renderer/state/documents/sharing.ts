/**
 * The value `after`, made of the same objects as `before` wherever both say the same; `before` itself when they say the
 * same throughout. Every keystroke reads the whole document anew, and what is drawn of the parts that did not change is
 * told by their identity. Lists, maps and plain objects are shared; anything else is taken as it is.
 */
export function sharing<Value>(before: Value, after: Value): Value {
  return share(before, after) as Value;
}

function share(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after)) return shareLists(before, after);
  if (before instanceof Map && after instanceof Map) return shareMaps(before, after);
  if (isPlain(before) && isPlain(after)) return shareObjects(before, after);
  return after;
}

function shareLists(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const shared = after.map((item, at) => share(before[at], item));
  return isSame(before, shared) ? before : shared;
}

function shareMaps(before: Entries, after: Entries): Entries {
  const shared = [...after].map(([key, value]) => [key, share(before.get(key), value)] as const);
  const same =
    isSame(
      [...before.keys()],
      shared.map(([key]) => key),
    ) && shared.every(([key, value]) => Object.is(value, before.get(key)));
  return same ? before : new Map(shared);
}

function shareObjects(before: Members, after: Members): Members {
  const keys = Object.keys(after);
  const own = (key: string) => (Object.hasOwn(before, key) ? before[key] : undefined);
  const shared = keys.map((key) => share(own(key), after[key]));
  if (isSame(Object.keys(before), keys) && shared.every((value, at) => Object.is(value, own(keys[at] ?? ''))))
    return before;
  const copy = Object.create(Object.getPrototypeOf(after) as object | null) as object;
  keys.forEach((key, at) => {
    // Defined, not assigned: a document may name a key "__proto__".
    Object.defineProperty(copy, key, {
      value: shared[at],
      enumerable: true,
      writable: true,
      configurable: true,
    });
  });
  return copy as Members;
}

function isSame(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && after.every((item, at) => Object.is(item, before[at]));
}

type Entries = ReadonlyMap<unknown, unknown>;
type Members = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Members {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
