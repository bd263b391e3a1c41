import type { ReferencePlace } from './references.js';
import { parseTemplate } from './parse.js';
import type { PlaceholderPart } from './template.js';
import { fromProblem, JsonReader } from './json-reader.js';

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

/** Reads JSON with placeholders; never throws and never recurses. */
export function scanJson(text: string): JsonTemplate {
  const reader = new JsonReader(text, parseTemplate(text));
  let root: JsonNode | null = null;
  let problem: JsonTemplateProblem | null = null;
  try {
    root = reader.read();
  } catch (error) {
    problem = fromProblem(error);
  }
  return { text, root, containers: reader.containers, placeholders: reader.placeholders, problem };
}

/** The placeholders of a JSON body; behind a place that is no JSON they count as standing in longer text. */
export function jsonPlaces(
  text: string,
): readonly { part: PlaceholderPart; place: JsonPlaceholder['place']; slot: boolean }[] {
  const known = new Map(scanJson(text).placeholders.map((found) => [found.part.from, found]));
  return parseTemplate(text).parts.flatMap((part) => {
    if (part.kind !== 'placeholder') return [];
    const found = known.get(part.from);
    return [{ part, place: found?.place ?? 'body-json-in-text', slot: Boolean(found?.member) }];
  });
}

/** `$.devices[0].serial`: where a member stands, as people write it. */
export function pathOf(container: JsonContainer, step: string | number): string {
  const steps: (string | number)[] = [step];
  for (let at = container.parent; at; at = at.container.parent) steps.push(at.step);
  return `$${steps
    .reverse()
    .map((each) =>
      typeof each === 'number'
        ? `[${each}]`
        : /^[A-Za-z_]\w*$/.test(each)
          ? `.${each}`
          : `[${JSON.stringify(each)}]`,
    )
    .join('')}`;
}
