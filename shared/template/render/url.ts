import { isArray } from '../../json/kind.js';
import { parseTemplate } from '../parse.js';
import type { Piece } from '../piece.js';
import { constantPiece, mergePieces, valuePiece } from '../pieces.js';
import { textOf } from '../text.js';
import type { ResolvedValue } from '../values.js';
import { type Build, isAbsent } from './build.js';
import { wellFormed } from './rows.js';
import { checkUrl } from './url-check.js';

/** A stretch of the URL before it is encoded: authored or environment text, or a value. */
type Stretch = { readonly raw: string; readonly value?: ResolvedValue } | { readonly value: ResolvedValue };

/**
 * Renders a URL: environment values go in raw, every other value as one encoded segment; `name={{x}}` behind `?` is a
 * slot. `https://` is added when no scheme is written; a fragment is cut off, since it is never sent.
 * @param extra query pairs that follow those of the URL, each `name=value` already encoded
 */
export function renderUrl(build: Build, url: string, extra: readonly (readonly Piece[])[]): Piece[] {
  const { path, query } = split(stretchesOf(build, url));
  const pairs = [...queryPairs(build, query), ...extra];
  const base = mergePieces(withScheme(path).flatMap((stretch) => pieceOf(build, stretch, 'path')));
  const whole = mergePieces([
    ...base,
    ...pairs.flatMap((pair, index) => [constantPiece(index === 0 ? '?' : '&'), ...pair]),
  ]);
  checkUrl(build, base, whole);
  return whole;
}

function stretchesOf(build: Build, url: string): Stretch[] {
  return parseTemplate(url.trim()).parts.map((part): Stretch => {
    if (part.kind === 'constant') return { raw: part.text };
    const value = build.value(part.reference);
    if (value.source !== 'environment' || isAbsent(value.value)) return { value };
    return { raw: textOf(value.value ?? ''), value };
  });
}

function split(stretches: readonly Stretch[]): { path: Stretch[]; query: Stretch[] } {
  const path: Stretch[] = [];
  const query: Stretch[] = [];
  let target = path;
  for (const stretch of stretches) {
    if (!('raw' in stretch)) {
      target.push(stretch);
      continue;
    }
    let rest = stretch.raw;
    const hash = rest.indexOf('#');
    if (hash !== -1) rest = rest.slice(0, hash);
    const mark = target === path ? rest.indexOf('?') : -1;
    if (mark !== -1) {
      path.push({ ...stretch, raw: rest.slice(0, mark) });
      target = query;
      rest = rest.slice(mark + 1);
    }
    target.push({ ...stretch, raw: rest });
    if (hash !== -1) break;
  }
  return { path, query };
}

function withScheme(path: readonly Stretch[]): readonly Stretch[] {
  const text = path.map((stretch) => ('raw' in stretch ? stretch.raw : 'x')).join('');
  // An address that nobody gave yet may have its own.
  if (startsUnknown(path) || /^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return path;
  return [{ raw: text.startsWith('//') ? 'https:' : 'https://' }, ...path];
}

function startsUnknown([first]: readonly Stretch[]): boolean {
  return first !== undefined && !('raw' in first) && first.value.source === 'environment';
}

/** The pairs of the authored query; slots whose value is absent are gone, lists repeat their pair. */
function queryPairs(build: Build, query: readonly Stretch[]): Piece[][] {
  const pairs: Stretch[][] = [[]];
  for (const stretch of query) {
    if (!('raw' in stretch)) {
      pairs.at(-1)?.push(stretch);
      continue;
    }
    for (const [index, text] of stretch.raw.split('&').entries()) {
      if (index > 0) pairs.push([]);
      if (text !== '') pairs.at(-1)?.push({ ...stretch, raw: text });
    }
  }
  return pairs.filter((pair) => pair.length > 0).flatMap((pair) => queryPair(build, pair));
}

function queryPair(build: Build, pair: readonly Stretch[]): Piece[][] {
  const [head, slot] = pair;
  const whole = (value: ResolvedValue, name: string): Piece[][] => {
    const start = constantPiece(authored(name, 'query'));
    if (value.origin === 'secret') return [[start, build.piece(value, undefined, 'url-component')]];
    const items = (isArray(value.value) ? value.value : [value.value]).filter((item) => !isAbsent(item));
    if (items.length === 0) build.omit(`query ${name.slice(0, -1)}`, value.ref);
    return items.map((item) => [start, build.piece(value, item, 'url-component')]);
  };
  if (pair.length === 2 && head && slot && 'raw' in head && /^[^=]+=$/.test(head.raw) && !('raw' in slot)) {
    return whole(slot.value, head.raw);
  }
  return [mergePieces(pair.flatMap((stretch) => pieceOf(build, stretch, 'query')))];
}

function pieceOf(build: Build, stretch: Stretch, part: 'path' | 'query'): Piece[] {
  if ('raw' in stretch) {
    const text = authored(stretch.raw, part);
    return [stretch.value ? valuePiece(stretch.value, text) : constantPiece(text)];
  }
  const { value } = stretch;
  const present = build.needed(value, part === 'path' ? 'the URL' : 'the query of the URL');
  return [present ? build.piece(present, present.value, 'url-component') : build.hole(value)];
}

/**
 * Authored text keeps what has a meaning in a URL; what may not stand there is encoded, as the URL standard does, so that
 * the preview shows what goes over the wire (https://url.spec.whatwg.org/#percent-encoded-bytes).
 */
function authored(text: string, part: 'path' | 'query'): string {
  const legal = wellFormed(text.replace(/[\t\r\n]/g, '')).replace(
    /[^\w\-.~:/?#[\]@!$&'()*+,;=%]+/gu,
    (found) => encodeURIComponent(found),
  );
  return part === 'query' ? legal.replaceAll("'", '%27') : legal;
}
