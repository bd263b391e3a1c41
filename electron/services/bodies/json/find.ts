import type { BodyText } from '../text.js';
import { NONE } from './containers.js';
import type { JsonDocument, JsonMember, JsonNode } from './document.js';
import type { Step } from '../../../../shared/response/path.js';
import { skipString } from './tokens.js';

/** A value, and the way to it. */
export interface Found {
  readonly node: JsonNode;
  /** From the root: names and indexes, negative indexes resolved. */
  readonly steps: readonly Step[];
  /** The position of each step among the members of its container. */
  readonly positions: readonly number[];
}

/** Follows names and indexes from the root; null when they lead nowhere. Of duplicate keys the last counts. */
export function findNode(document: JsonDocument, text: BodyText, path: readonly Step[]): Found | null {
  let node = document.root;
  const steps: Step[] = [];
  const positions: number[] = [];
  for (const step of path) {
    const member = node.container === NONE ? null : memberAt(document, text, node.container, step);
    if (!member) return null;
    steps.push(typeof step === 'number' ? member.index : step);
    positions.push(member.index);
    node = member;
  }
  return { node, steps, positions };
}

/** The steps from the root to the value, key or bracket at an offset. */
export function stepsAt(document: JsonDocument, text: BodyText, offset: number): Step[] {
  const steps: Step[] = [];
  const { containers } = document;
  const inner = containers.around(offset);
  if (inner === NONE) return steps;
  const member = document.memberAround(inner, offset);
  if (member) steps.push(stepOf(text, member));
  for (let at = inner; containers.parents[at] !== NONE; at = containers.parents[at] as number) {
    const place = containers.places[at] as number;
    const inObject = document.isObject(containers.parents[at] as number);
    steps.push(inObject ? keyAt(document, text, place) : place);
  }
  return steps.reverse();
}

/** A member's name or index. */
export function stepOf(text: BodyText, member: JsonMember): Step {
  return member.key ? text.unquoted(member.key.from, member.key.to) : member.index;
}

function keyAt(document: JsonDocument, text: BodyText, quote: number): string {
  return text.unquoted(quote, skipString(document.units, quote));
}

function memberAt(document: JsonDocument, text: BodyText, container: number, step: Step): JsonMember | null {
  if (typeof step === 'string')
    return document.isObject(container) ? named(document, text, container, step) : null;
  const index = step < 0 ? document.memberCount(container) + step : step;
  if (document.isObject(container) || index < 0) return null;
  for (const member of document.members(container, index)) return member;
  return null;
}

function named(document: JsonDocument, text: BodyText, container: number, name: string): JsonMember | null {
  let last: JsonMember | null = null;
  for (const member of document.members(container)) {
    const { from, to } = member.key as { from: number; to: number };
    // An escape only makes a key longer, so a shorter one cannot be the name.
    if (to - from - 2 >= name.length && text.unquoted(from, to) === name) last = member;
  }
  return last;
}
