import type { ReferencePlace } from './reference-place.js';
import type { PlaceholderPart } from './template.js';

/** A JSON text that holds placeholders, taken apart. Offsets are into the text. */
export interface JsonTemplate {
  readonly text: string;
  /** Null when the text is no JSON around its placeholders. */
  readonly root: JsonNode | null;
  /** Every object and array, outer ones first. */
  readonly containers: readonly JsonContainer[];
  readonly placeholders: readonly JsonPlaceholder[];
  /** What keeps it from being JSON: the first place. Everything before it is read. */
  readonly problem: JsonTemplateProblem | null;
}

export interface JsonTemplateProblem {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export interface JsonNode {
  readonly kind: 'container' | 'string' | 'literal' | 'placeholder';
  readonly from: number;
  readonly to: number;
  /** Set for objects and arrays. */
  readonly container?: JsonContainer;
}

export interface JsonContainer {
  readonly kind: 'object' | 'array';
  readonly parent: { readonly container: JsonContainer; readonly step: string | number } | null;
  readonly from: number;
  /** Behind the closing bracket. */
  readonly to: number;
  readonly members: readonly JsonMember[];
}

export interface JsonMember {
  /** The name, or null in an array. */
  readonly key: string | null;
  /** Where the key begins, or the value in an array. */
  readonly from: number;
  readonly value: JsonNode;
}

export interface JsonPlaceholder {
  readonly part: PlaceholderPart;
  readonly place: Extract<ReferencePlace, `body-json-${string}`>;
  /** The member or item it is the whole value of; null inside longer text, in a key and as the whole body. */
  readonly member: JsonMember | null;
  readonly container: JsonContainer | null;
}
