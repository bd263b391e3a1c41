import { createHash } from 'node:crypto';

/** SHA-256 of a document's text, hex; null for none. */
export type DocumentHasher = (text: string | null) => string | null;

/** Cases of a suite come one after the other from the same document: it is hashed once for all of them. */
export function documentHasher(): DocumentHasher {
  let last: { readonly text: string; readonly hash: string } | null = null;
  return (text) => {
    if (text === null) return null;
    if (last?.text !== text) last = { text, hash: createHash('sha256').update(text).digest('hex') };
    return last.hash;
  };
}
