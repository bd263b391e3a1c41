/** No container: the parent of the root. */
export const NONE = -1;

/**
 * Every object and array of a JSON text, numbered in the order of the text; scalars are not kept. 24 bytes a container
 * instead of an object tree: what is shown is read from the text again when it is shown.
 */
export class Containers {
  count = 0;
  /** Offset of the opening brace or bracket. */
  starts = new Int32Array(1024);
  /** Offset behind the closing one. */
  ends = new Int32Array(1024);
  /** Number of members. */
  members = new Int32Array(1024);
  /** Number of the container around it. */
  parents = new Int32Array(1024);
  /** In an array its index, in an object the offset of its key's opening quote. */
  places = new Int32Array(1024);
  /** Number of the first container behind its end. */
  nexts = new Int32Array(1024);

  open(start: number, parent: number, place: number): number {
    if (this.count === this.starts.length) this.grow();
    const container = this.count++;
    this.starts[container] = start;
    this.parents[container] = parent;
    this.places[container] = place;
    return container;
  }

  /** Counts a scalar or container inside it. */
  addMember(container: number): void {
    if (container !== NONE) this.members[container] = (this.members[container] as number) + 1;
  }

  close(container: number, end: number): void {
    this.ends[container] = end;
    this.nexts[container] = this.count;
  }

  /** The innermost container that spans `offset`; NONE when the offset lies outside the root. */
  around(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    let container = low - 1;
    while (container !== NONE && (this.ends[container] as number) <= offset) {
      container = this.parents[container] as number;
    }
    return container;
  }

  private grow(): void {
    const size = this.starts.length * 2;
    const grown = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(size);
      to.set(from);
      return to;
    };
    this.starts = grown(this.starts);
    this.ends = grown(this.ends);
    this.members = grown(this.members);
    this.parents = grown(this.parents);
    this.places = grown(this.places);
    this.nexts = grown(this.nexts);
  }
}
