import type { TreeRow, TreeWindow } from '../../../shared/response/body.js';
import { NONE } from './json/containers.js';
import type { JsonDocument, JsonMember, JsonNode } from './json/document.js';
import { stepOf, type Found } from './json/find.js';
import { normalizedStep, type Step } from '../../../shared/response/path.js';
import { OpenNode } from './open-node.js';
import type { BodyText } from './text.js';

const PREVIEW_CHARS = 256;
/** What is open at first: containers of few members, as far down and as many as an ordinary answer has. */
const FIRST = { depth: 3, members: 25, rows: 200 } as const;

/** The rows of a JSON body that are visible, given which containers are open. */
export class Tree {
  private root: OpenNode | null;

  constructor(
    private readonly document: JsonDocument,
    private readonly text: BodyText,
  ) {
    const { container } = document.root;
    this.root = container === NONE ? null : this.opened(container);
    if (this.root) this.openFirst(this.root);
  }

  /** Opens or closes the container found; opening also opens what stands around it. */
  toggle(found: Found, open: boolean): void {
    if (found.node.container === NONE) return;
    if (open) {
      this.root ??= this.opened(this.document.root.container);
      this.openDown(this.root, found);
    } else if (found.positions.length === 0) {
      this.root = null;
    } else {
      this.root?.close(found.positions);
    }
  }

  /** The row of a value whose containers are open. */
  rowOf(found: Found): number {
    let row = 0;
    let node = this.root ?? undefined;
    for (const position of found.positions) {
      row += 1 + position;
      for (const [at, child] of node?.children() ?? []) {
        if (at >= position) break;
        row += child.total;
      }
      node = node?.child(position);
    }
    return row;
  }

  /** @param from row number, 0 is the root */
  rows(from: number, count: number): TreeWindow {
    const total = 1 + (this.root?.total ?? 0);
    const rows: TreeRow[] = [];
    if (from === 0 && count > 0) rows.push(this.row(this.document.root, null, '$', 0, this.root !== null));
    if (this.root) this.collect(this.root, '$', 1, from - 1, from + count - 1, rows);
    return { total, rows };
  }

  /** Adds the rows `from` to `to` (counted from the first member) of an open container. */
  private collect(
    node: OpenNode,
    path: string,
    depth: number,
    from: number,
    to: number,
    rows: TreeRow[],
  ): void {
    let row = 0;
    let next = 0;
    const plain = (end: number): void => {
      const first = Math.max(next, next + from - row);
      const last = Math.min(end, next + to - row);
      if (first < last) {
        for (const member of this.document.members(node.container, first)) {
          if (member.index >= last) break;
          rows.push(this.memberRow(member, path, depth, false));
        }
      }
      row += Math.max(0, end - next);
      next = end;
    };
    for (const [position, child] of node.children()) {
      if (row >= to) return;
      plain(position);
      if (row < to && row + 1 + child.total > from) {
        for (const member of this.document.members(node.container, position)) {
          const memberPath = path + normalizedStep(stepOf(this.text, member));
          if (row >= from) rows.push(this.memberRow(member, path, depth, true));
          this.collect(child, memberPath, depth + 1, from - row - 1, to - row - 1, rows);
          break;
        }
      }
      row += 1 + child.total;
      next = position + 1;
    }
    if (row < to) plain(node.members);
  }

  private memberRow(member: JsonMember, path: string, depth: number, open: boolean): TreeRow {
    const step = stepOf(this.text, member);
    return this.row(member, step, path + normalizedStep(step), depth, open);
  }

  private row(node: JsonNode, key: Step | null, path: string, depth: number, open: boolean): TreeRow {
    const length = node.to - node.from;
    const scalar = node.container === NONE;
    return {
      path,
      depth,
      key,
      kind: kindOf(this.document, node),
      preview: scalar ? this.text.slice(node.from, Math.min(node.to, node.from + PREVIEW_CHARS)) : '',
      size: scalar ? length : this.document.memberCount(node.container),
      open,
      cut: scalar && length > PREVIEW_CHARS,
    };
  }

  private opened(container: number): OpenNode {
    return new OpenNode(container, this.document.memberCount(container));
  }

  private openDown(root: OpenNode, found: Found): void {
    let node = root;
    const chain = containersTo(this.document, found);
    found.positions.forEach((position, depth) => {
      const container = chain[depth] as number;
      node = node.child(position) ?? node.open(position, this.opened(container));
    });
  }

  private openFirst(root: OpenNode): void {
    let level = [root];
    for (let depth = 1; depth < FIRST.depth; depth++) {
      const below: OpenNode[] = [];
      for (const node of level) {
        for (const member of this.document.members(node.container)) {
          if (member.index >= FIRST.rows || root.total > FIRST.rows) return;
          if (member.container === NONE) continue;
          const members = this.document.memberCount(member.container);
          if (members === 0 || members > FIRST.members || root.total + members > FIRST.rows) continue;
          below.push(node.open(member.index, this.opened(member.container)));
        }
      }
      level = below;
    }
  }
}

/** The containers along the way to the one found, the root's left out. */
function containersTo(document: JsonDocument, found: Found): number[] {
  const chain: number[] = [];
  for (let at = found.node.container; at > 0; at = document.containers.parents[at] as number) chain.push(at);
  return chain.reverse();
}

function kindOf(document: JsonDocument, node: JsonNode): TreeRow['kind'] {
  if (node.container !== NONE) return document.isObject(node.container) ? 'object' : 'array';
  switch (String.fromCharCode(document.units[node.from] as number)) {
    case '"':
      return 'string';
    case 't':
    case 'f':
      return 'boolean';
    case 'n':
      return 'null';
    default:
      return 'number';
  }
}
