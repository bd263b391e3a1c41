import type { Plain } from '../document/plain.js';

/** What a document says at one step of a path; null where it says nothing. */
export function said(plain: Plain, step: string | number): Plain {
  if (plain === null || typeof plain === 'string' || !Object.hasOwn(plain, step)) return null;
  return (plain as Readonly<Record<string | number, Plain>>)[step] ?? null;
}

/** The entries of a map; none of anything else. */
export function entriesOf(plain: Plain): readonly (readonly [string, Plain])[] {
  return typeof plain === 'object' && plain !== null && !Array.isArray(plain) ? Object.entries(plain) : [];
}

/** The items of a list; none of anything else. */
export function itemsOf(plain: Plain): readonly Plain[] {
  return Array.isArray(plain) ? (plain as readonly Plain[]) : [];
}
