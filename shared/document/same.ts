import type { Plain } from './plain.js';

/** Whether two trees say the same; the order of keys does not matter. */
export function samePlain(a: Plain, b: Plain): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const [left, right] = [a, b] as readonly Readonly<Record<string, Plain>>[];
  return keys.every((key) => {
    const x = left?.[key];
    const y = right?.[key];
    return x !== undefined && y !== undefined && samePlain(x, y);
  });
}
