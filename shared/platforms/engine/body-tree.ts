import type { Parameter } from '../../action/schema/parameter.js';
import type { Body } from '../../action/schema/request.js';
import { toFailure } from '../../failure/failure.js';
import type { Json } from '../../json/json.js';
import { isArray, isObject } from '../../json/kind.js';
import { parseJson } from '../../json/parse.js';
import type { Reference } from '../../template/source.js';
import { respellJson } from './body.js';
import { referencesIn } from './templates.js';

/** A body read as a tree, for platforms that take schemas: what stands in each slot. */
export type BodyNode =
  | { readonly kind: 'value'; readonly reference: Reference }
  /** Text around placeholders; `template` is in our syntax. */
  | { readonly kind: 'text'; readonly template: string; readonly references: readonly Reference[] }
  | { readonly kind: 'constant'; readonly json: Json }
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, BodyNode])[] }
  | { readonly kind: 'list'; readonly items: readonly BodyNode[] };

/** Private-use characters around an index stand for a placeholder while the JSON is parsed. */
const MARK = /\uE000(\d+)\uE001/g;

/** The tree of a JSON or form body; null without a body, for plain text, and for JSON that does not parse. */
export function bodyTree(body: Body | undefined): BodyNode | null {
  if (body?.kind === 'form') {
    return {
      kind: 'object',
      members: body.fields.map(({ name, value }) => [name, textNode(value)]),
    };
  }
  if (body?.kind !== 'json' || body.text.trim() === '') return null;
  const references: Reference[] = [];
  const marked = respellJson(body.text, (reference, quoted) => {
    references.push(reference);
    const mark = `\uE000${references.length - 1}\uE001`;
    return quoted ? mark : `"${mark}"`;
  });
  try {
    return nodeOf(parseJson(marked), references);
  } catch (error) {
    if (toFailure(error).class === 'bad-input') return null;
    throw error;
  }
}

function nodeOf(json: Json, references: readonly Reference[]): BodyNode {
  if (isArray(json)) {
    const items = json.map((item) => nodeOf(item, references));
    return items.every(isConstant) ? { kind: 'constant', json } : { kind: 'list', items };
  }
  if (isObject(json)) {
    const members = Object.entries(json).map(([key, value]) => [key, nodeOf(value, references)] as const);
    const constant = members.length > 0 && members.every(([, node]) => isConstant(node));
    return constant ? { kind: 'constant', json } : { kind: 'object', members };
  }
  if (typeof json !== 'string') return { kind: 'constant', json };
  const met = [...json.matchAll(MARK)].flatMap((match) => references[Number(match[1])] ?? []);
  const [only] = met;
  if (!only) return { kind: 'constant', json };
  if (met.length === 1 && /^\uE000\d+\uE001$/.test(json)) return { kind: 'value', reference: only };
  const template = json.replace(
    MARK,
    (_mark, index: string) => `{{${references[Number(index)]?.ref ?? ''}}}`,
  );
  return { kind: 'text', template, references: met };
}

function isConstant(node: BodyNode): boolean {
  return node.kind === 'constant';
}

/** What a row of a query, form or header holds. */
export function textNode(value: string): BodyNode {
  const references = referencesIn(value);
  const [only] = references;
  if (!only) return { kind: 'constant', json: value };
  const alone = references.length === 1 && /^\s*\{\{[^{}]*\}\}\s*$/.test(value);
  return alone ? { kind: 'value', reference: only } : { kind: 'text', template: value, references };
}

/** The parameters a tree uses anywhere. */
function namesIn(node: BodyNode | null): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (at: BodyNode) => {
    if (at.kind === 'value' && at.reference.source === 'parameter') names.add(at.reference.name);
    if (at.kind === 'text') {
      for (const reference of at.references) if (reference.source === 'parameter') names.add(reference.name);
    }
    if (at.kind === 'object') for (const [, member] of at.members) visit(member);
    if (at.kind === 'list') at.items.forEach(visit);
  };
  if (node) visit(node);
  return names;
}

/**
 * Parameters a schema must add to those of the body: the model fills in only what stands there, so one that is used
 * elsewhere (URL, rows), or is declared and not used at all, needs a field of its own name.
 */
export function freeParameters(
  parameters: readonly Parameter[],
  tree: BodyNode | null,
  elsewhere: readonly string[],
): readonly Parameter[] {
  const inBody = namesIn(tree);
  const members = tree?.kind === 'object' ? tree.members : [];
  const underOwnName = new Set(
    members.flatMap(([key, node]) => (node.kind === 'value' && node.reference.ref === key ? [key] : [])),
  );
  const outside = new Set(elsewhere.flatMap((text) => referencesIn(text).map(({ ref }) => ref)));
  return parameters.filter(({ name }) => !underOwnName.has(name) && (outside.has(name) || !inBody.has(name)));
}
