import type { Containers } from './containers.js';
import { NONE } from './containers.js';
import { skipBlank, skipScalar, skipString } from './tokens.js';
import { COMMA, OPEN_BRACE, OPEN_BRACKET, type Units } from './units.js';

/** Members between two marks: the farthest that a jump into the middle of a container has to read. */
const STRIDE = 256;

/** A value and where it stands. */
export interface JsonNode {
  readonly from: number;
  readonly to: number;
  /** Its number, or NONE for a scalar. */
  readonly container: number;
}

/** A member of a container. */
export interface JsonMember extends JsonNode {
  readonly index: number;
  /** Offsets of the key with its quotes; null in an array. */
  readonly key: { readonly from: number; readonly to: number } | null;
}

interface Mark {
  readonly offset: number;
  /** Number of the first container at or behind the offset. */
  readonly nextContainer: number;
}

/** A JSON text read member by member through the index of its containers. */
export class JsonDocument {
  readonly root: JsonNode;
  /** By container: the place of every STRIDE-th member, as far as it was read. */
  private readonly marks = new Map<number, Mark[]>();

  constructor(
    readonly units: Units,
    readonly containers: Containers,
  ) {
    const from = skipBlank(units, 0);
    this.root =
      containers.count > 0
        ? { from, to: containers.ends[0] as number, container: 0 }
        : { from, to: skipScalar(units, from), container: NONE };
  }

  isObject(container: number): boolean {
    return this.units[this.containers.starts[container] as number] === OPEN_BRACE;
  }

  memberCount(container: number): number {
    return this.containers.members[container] as number;
  }

  /** The members of a container from `index` on; jumps there by marks left by earlier reads. */
  *members(container: number, index = 0): Generator<JsonMember> {
    const count = this.memberCount(container);
    const inObject = this.isObject(container);
    const marks = this.marksOf(container);
    let stride = Math.min(Math.floor(index / STRIDE), marks.length - 1);
    let { offset, nextContainer } = marks[stride] as Mark;
    for (let at = stride * STRIDE; at < count; at++) {
      if (at === (stride + 1) * STRIDE) {
        stride++;
        if (stride === marks.length) marks.push({ offset, nextContainer });
      }
      let key: JsonMember['key'] = null;
      if (inObject) {
        key = { from: offset, to: skipString(this.units, offset) };
        offset = skipBlank(this.units, skipBlank(this.units, key.to) + 1);
      }
      const node = this.valueAt(offset, nextContainer);
      if (node.container !== NONE) nextContainer = this.containers.nexts[node.container] as number;
      offset = this.behind(node.to);
      if (at >= index) yield { ...node, key, index: at };
    }
  }

  /** The index of the member of `container` that spans `offset`, found from its nearest mark. */
  memberAround(container: number, offset: number): JsonMember | null {
    const marks = this.marksOf(container);
    let low = 0;
    let high = marks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((marks[middle] as Mark).offset <= offset) low = middle;
      else high = middle - 1;
    }
    for (const member of this.members(container, low * STRIDE)) {
      if ((member.key?.from ?? member.from) > offset) return null;
      if (member.to > offset) return member;
    }
    return null;
  }

  private valueAt(offset: number, nextContainer: number): JsonNode {
    const unit = this.units[offset];
    return unit === OPEN_BRACE || unit === OPEN_BRACKET
      ? { from: offset, to: this.containers.ends[nextContainer] as number, container: nextContainer }
      : { from: offset, to: skipScalar(this.units, offset), container: NONE };
  }

  /** Behind a value, its comma and the blanks around it. */
  private behind(end: number): number {
    const at = skipBlank(this.units, end);
    return this.units[at] === COMMA ? skipBlank(this.units, at + 1) : at;
  }

  private marksOf(container: number): Mark[] {
    let marks = this.marks.get(container);
    if (!marks) {
      const offset = skipBlank(this.units, (this.containers.starts[container] as number) + 1);
      marks = [{ offset, nextContainer: container + 1 }];
      this.marks.set(container, marks);
    }
    return marks;
  }
}
