import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { Plain, PlainMap } from './plain.js';
import type { DocumentProblem } from './problem.js';
import { tooDeep, unquotedPlaceholder } from './problem.js';

/** Nodes that aliases may add to a document: more is a bomb ("billion laughs"), not a document. */
const MAX_ALIASED_NODES = 20_000;

const MAX_DEPTH = 100;

/** What YAML's core schema reads as null (https://yaml.org/spec/1.2.2/#10321-tags). */
export const NULL_TEXT = /^(?:~|null|Null|NULL)?$/;

interface Reading {
  readonly text: string;
  readonly problems: DocumentProblem[];
  readonly anchors: Map<string, Node>;
  readonly open: Set<Node>;
  aliasDepth: number;
  aliased: number;
  bomb: boolean;
}

/**
 * What a tree of YAML nodes says, as text, lists and maps without prototype. Doubled keys, unknown or cyclic aliases,
 * alias bombs, keys that are no text and unquoted placeholders are added to `problems`.
 */
export function toPlain(text: string, root: unknown, problems: DocumentProblem[]): Plain {
  return read(root, {
    text,
    problems,
    anchors: new Map(),
    open: new Set(),
    aliasDepth: 0,
    aliased: 0,
    bomb: false,
  });
}

function read(node: unknown, reading: Reading): Plain {
  if (isAlias(node)) return readAlias(node, reading);
  if (isScalar(node)) {
    if (node.anchor !== undefined) reading.anchors.set(node.anchor, node);
    // Under the failsafe schema every scalar is text.
    const value = node.value as string;
    return node.type === 'PLAIN' && NULL_TEXT.test(value) ? null : value;
  }
  if (!isMap(node) && !isSeq(node)) return null;
  if (node.anchor !== undefined) reading.anchors.set(node.anchor, node);
  if (reading.aliasDepth > 0 && (reading.aliased += node.items.length) > MAX_ALIASED_NODES) return null;
  if (reading.open.size >= MAX_DEPTH) {
    const { from, to } = rangeOf(node);
    reading.problems.push(tooDeep(from, to));
    return null;
  }
  reading.open.add(node);
  const plain = isSeq(node) ? node.items.map((item) => read(item, reading)) : readMap(node, reading);
  reading.open.delete(node);
  return plain;
}

function readMap(
  node: Node & { readonly items: readonly { key: unknown; value: unknown }[] },
  reading: Reading,
) {
  const map = Object.create(null) as Record<string, Plain>;
  for (const { key, value } of node.items) {
    const { from, to } = rangeOf((key as Node | null) ?? node);
    if (!isScalar(key)) {
      const map = rangeOf(node);
      reading.problems.push(
        reading.text.startsWith('{{', map.from)
          ? unquotedPlaceholder(reading.text, map.from, map.to)
          : { from, to, message: 'A key must be text.', hint: 'Write a name in front of the colon.' },
      );
      continue;
    }
    if (key.anchor !== undefined) reading.anchors.set(key.anchor, key);
    const name = key.value as string;
    if (Object.hasOwn(map, name)) {
      reading.problems.push({
        from,
        to,
        message: `The key "${name}" is written twice in this map.`,
        hint: 'Remove one of them.',
      });
    }
    map[name] = read(value, reading);
  }
  return map as PlainMap;
}

function rangeOf(node: Node): { readonly from: number; readonly to: number } {
  const [from = 0, to = from] = node.range ?? [];
  return { from, to };
}

function readAlias(node: Node & { readonly source: string }, reading: Reading): Plain {
  const target = reading.anchors.get(node.source);
  const { from, to } = rangeOf(node);
  if (target === undefined || reading.open.has(target)) {
    reading.problems.push({
      from,
      to,
      message:
        target === undefined
          ? `The alias *${node.source} has no anchor in front of it.`
          : `The alias *${node.source} stands inside what it refers to.`,
      hint: 'Write the value out instead.',
    });
    return null;
  }
  reading.aliasDepth += 1;
  const plain = read(target, reading);
  reading.aliasDepth -= 1;
  reading.aliased += 1;
  if (reading.aliased > MAX_ALIASED_NODES && !reading.bomb) {
    reading.bomb = true;
    reading.problems.push({
      from,
      to,
      message: 'The aliases of this document multiply beyond what can be read.',
      hint: 'Write the values out instead of repeating them by alias.',
    });
  }
  return plain;
}
