/** An open container of the tree, with the open containers directly inside it. */
export class OpenNode {
  /** Visible rows below this one. */
  total: number;
  private readonly byPosition = new Map<number, OpenNode>();
  private sorted: (readonly [number, OpenNode])[] | null = null;
  private parent: OpenNode | null = null;

  constructor(
    readonly container: number,
    readonly members: number,
  ) {
    this.total = members;
  }

  child(position: number): OpenNode | undefined {
    return this.byPosition.get(position);
  }

  /** The open members in their order. */
  children(): readonly (readonly [number, OpenNode])[] {
    this.sorted ??= [...this.byPosition].sort(([a], [b]) => a - b);
    return this.sorted;
  }

  /** Opens a member that is closed. */
  open(position: number, node: OpenNode): OpenNode {
    node.parent = this;
    this.byPosition.set(position, node);
    this.grow(node.total);
    return node;
  }

  /** Closes the node at the end of the positions, if it is open; what was open inside is forgotten. */
  close(positions: readonly number[]): void {
    const [position, ...rest] = positions;
    const child = position === undefined ? undefined : this.byPosition.get(position);
    if (position === undefined || !child) return;
    if (rest.length > 0) {
      child.close(rest);
    } else {
      this.byPosition.delete(position);
      this.grow(-child.total);
    }
  }

  private grow(rows: number): void {
    this.sorted = null;
    this.total += rows;
    for (let around = this.parent; around; around = around.parent) around.total += rows;
  }
}
