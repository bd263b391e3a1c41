import { isMap, isScalar, isSeq } from 'yaml';
import type { CST, Node } from 'yaml';
import type { ScalarStyle } from './scalar.js';

/** A key with its value, or an item of a list, as it stands in the text. Offsets count UTF-16 units. */
export interface Entry {
  /** Where the key or the dash begins; in a flow list, the item. */
  readonly from: number;
  /** Behind the colon or dash; null where there is none: `{ a }`, items of a flow list. */
  readonly head: number | null;
  readonly key: { readonly from: number; readonly to: number } | null;
  /** Null when nothing is written. */
  readonly value: Node | null;
  /** The end of what is written, without comments and line breaks behind it. */
  readonly to: number;
}

export interface Collection {
  readonly kind: 'map' | 'list';
  readonly flow: boolean;
  readonly from: number;
  readonly to: number;
  readonly entries: readonly Entry[];
}

/**
 * The entries of a map or list. Null for what is written in a way that pieces of it cannot be replaced safely:
 * anchors, tags and explicit keys (`? key`); whoever edits those rewrites a larger part.
 */
export function collectionOf(text: string, node: Node | null): Collection | null {
  if ((!isMap(node) && !isSeq(node)) || !node.range || !node.srcToken) return null;
  const token = node.srcToken;
  if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection')
    return null;
  const kind = isMap(node) ? 'map' : 'list';
  const flow = token.type === 'flow-collection';
  const items = (token.items as readonly CST.CollectionItem[]).filter((item) => isWritten(item, token.type));
  if (items.length !== node.items.length || items.some(hasProps)) return null;
  const entries: Entry[] = [];
  for (const [index, item] of items.entries()) {
    const held: unknown = node.items[index];
    const value = isMap(node) ? (held as { value: Node | null }).value : (held as Node | null);
    const key = isMap(node) ? (held as { key: Node | null }).key : null;
    const entry = entryOf(text, item, token.type, key, value);
    if (entry === null) return null;
    entries.push(entry);
  }
  const to = flow ? node.range[1] : (entries.at(-1)?.to ?? node.range[1]);
  return { kind, flow, from: node.range[0], to, entries };
}

/** The end of what a node writes, without the comments and blank lines behind it. */
export function contentEnd(text: string, node: Node): number {
  const [from = 0, to = 0] = node.range ?? [];
  if (isScalar(node) && node.srcToken?.type === 'block-scalar') {
    const keepsBlankLines = blockHeader(node.srcToken).includes('+');
    let end = to;
    if (text[end - 1] === '\n') end -= text[end - 2] === '\r' ? 2 : 1;
    while (!keepsBlankLines && end > from && /\s/.test(text.charAt(end - 1))) end -= 1;
    return end;
  }
  if ((isMap(node) || isSeq(node)) && node.srcToken?.type !== 'flow-collection') {
    return collectionOf(text, node)?.to ?? from + text.slice(from, to).trimEnd().length;
  }
  return to;
}

/** Whether a node is written on lines of its own: a map or list in block form. */
export function isBlockCollection(node: Node): boolean {
  return node.srcToken?.type === 'block-map' || node.srcToken?.type === 'block-seq';
}

export function isFlowCollection(node: Node | null): boolean {
  return node?.srcToken?.type === 'flow-collection';
}

export function isBlockScalar(node: Node): boolean {
  return node.srcToken?.type === 'block-scalar';
}

/** The comment behind the header of a block scalar (`text: |  # comment`), with its blanks; else empty. */
export function blockComment(node: Node): string {
  if (node.srcToken?.type !== 'block-scalar') return '';
  const comment = (node.srcToken.props as readonly CST.SourceToken[]).find(({ type }) => type === 'comment');
  return comment === undefined ? '' : ` ${comment.source}`;
}

/** How a scalar is written, for a new value to be written alike. */
export function styleOf(node: Node | null): ScalarStyle | undefined {
  if (!isScalar(node)) return undefined;
  switch (node.type) {
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return 'block';
    case 'QUOTE_DOUBLE':
      return 'double';
    case 'QUOTE_SINGLE':
      return 'single';
    default:
      return undefined;
  }
}

function blockHeader(token: CST.BlockScalar): string {
  const header = (token.props as readonly CST.SourceToken[]).find(
    ({ type }) => type === 'block-scalar-header',
  );
  return header?.source ?? '';
}

/** Comments behind the last entry are items of the syntax tree too. */
function isWritten(item: CST.CollectionItem, type: string): boolean {
  if (type === 'block-seq') return item.start.some((token) => token.type === 'seq-item-ind');
  return Boolean(item.key) || item.sep !== undefined || Boolean(item.value);
}

function hasProps(item: CST.CollectionItem): boolean {
  return [...item.start, ...(item.sep ?? [])].some(
    ({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind',
  );
}

function entryOf(
  text: string,
  item: CST.CollectionItem,
  type: string,
  key: Node | null,
  value: Node | null,
): Entry | null {
  const isEmpty = !value?.range || (isScalar(value) && value.range[0] === value.range[1]);
  const written = isEmpty ? null : value;
  const end = written ? contentEnd(text, written) : null;
  if (type === 'block-seq') {
    const dash = item.start.find((token) => token.type === 'seq-item-ind');
    if (!dash) return null;
    const head = dash.offset + 1;
    return { from: dash.offset, head, key: null, value: written, to: end ?? head };
  }
  if (key === null) {
    // An item of a flow list.
    return written?.range
      ? { from: written.range[0], head: null, key: null, value: written, to: end ?? 0 }
      : null;
  }
  if (!key.range || !isScalar(key)) return null;
  const colon = item.sep?.find((token) => token.type === 'map-value-ind');
  const head = colon ? colon.offset + 1 : null;
  const range = { from: key.range[0], to: key.range[1] };
  return { from: range.from, head, key: range, value: written, to: end ?? head ?? range.to };
}
