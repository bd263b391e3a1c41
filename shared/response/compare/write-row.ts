import type { Json } from '../../json/json.js';
import { isArray, kindOf } from '../../json/kind.js';
import { writeJson } from '../../json/write.js';
import type { Compared } from './compare.js';
import { sizeOf } from './groups.js';
import { isDifference, opens, type Line } from './lines.js';
import { cut, excerpts, previewOf, previewsOf } from './preview.js';
import type { ComparedFold, ComparedRow, ComparedSide } from './row.js';
import { pathOf } from './trail.js';

/** What is shown of a line. @param text the values are lines of a text, not JSON */
export function rowOf(line: Line, text: boolean): ComparedRow {
  const { node, part } = line;
  const [before, after] = text ? textsOf(node) : jsonsOf(line);
  const differs = part === 'whole' || part === 'opens';
  return {
    kind: differs ? kindOfRow(node) : 'equal',
    depth: line.depth,
    before: before === null ? null : side(line, 'old', before, text),
    after: after === null ? null : side(line, 'now', after, text),
    change: line.change,
    path: text ? null : pathOf(line.trail, node.now === null && node.after === undefined ? 'old' : 'now'),
    open: opens(line) ? line.open : null,
    fold: part === 'fold' ? foldOf(line, text) : null,
    types:
      node.kind === 'type-changed' && node.before !== undefined && node.after !== undefined
        ? [kindOf(node.before), kindOf(node.after)]
        : null,
    movedFrom: differs && node.moved && typeof node.old === 'number' ? node.old : null,
  };
}

function kindOfRow(node: Compared): ComparedRow['kind'] {
  if (node.kind !== 'equal' && node.kind !== 'inside') return node.kind;
  return isDifference(node) ? 'moved' : 'equal';
}

function side(line: Line, which: 'old' | 'now', text: string, plain: boolean): ComparedSide {
  const step = line.node[which];
  const named = !plain && line.part !== 'closes' && typeof step === 'string';
  const comma = !plain && line.part !== 'opens' && !line.open && line.commas[which === 'old' ? 0 : 1];
  return { key: named ? `${cut(writeJson(step))}: ` : '', text, comma };
}

/** What stands on both sides; null where one has nothing. */
function jsonsOf({ part, node, open }: Line): readonly [string | null, string | null] {
  const { before, after } = node;
  if (part === 'fold') return [null, null];
  if (part === 'whole' && !open && before !== undefined && after !== undefined && node.kind !== 'equal')
    return previewsOf(before, after);
  const one = (json: Json | undefined): string | null => {
    if (json === undefined) return null;
    if (part === 'whole' && !open) return previewOf(json);
    return bracket(json, part === 'closes');
  };
  return [one(before), one(after)];
}

function bracket(json: Json, closes: boolean): string {
  if (isArray(json)) return closes ? ']' : '[';
  return closes ? '}' : '{';
}

function textsOf({ before, after, kind }: Compared): readonly [string | null, string | null] {
  const left = typeof before === 'string' ? before : null;
  const right = typeof after === 'string' ? after : null;
  if (left !== null && right !== null && kind !== 'equal') return excerpts(left, right);
  return [left === null ? null : cut(left), right === null ? null : cut(right)];
}

function foldOf({ hidden, node, trail }: Line, text: boolean): ComparedFold {
  const step = node.now;
  if (text) return { name: null, count: hidden.length, of: 'line', matchedBy: null };
  if (hidden.length === 1) {
    const of = isArray(node.after) ? 'item' : 'member';
    const name = step === null ? null : String(step);
    return { name, count: sizeOf(node), of, matchedBy: of === 'item' ? node.matchedBy : null };
  }
  const matchedBy = trail.around?.node.matchedBy ?? null;
  return { name: null, count: hidden.length, of: typeof step === 'number' ? 'item' : 'member', matchedBy };
}
