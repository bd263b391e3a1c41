import type { Parameter } from '../../action/schema/parameter.js';
import type { Json, JsonObject } from '../../json/json.js';
import type { Reference } from '../../template/source.js';
import type { Loss } from '../platform.js';
import { writeJson } from '../../json/write.js';
import type { BodyNode } from './body-tree.js';
import { object } from './json.js';

/** How a platform writes the leaves of a body schema; undefined leaves one out. */
export interface LeafWriter {
  parameter(parameter: Parameter): JsonObject | undefined;
  constant(json: Json): JsonObject | undefined;
  /** A value the platform fills in itself. */
  dynamic(reference: Reference): JsonObject | undefined;
}

/**
 * The schema of a body tree under its wire names.
 * @param describe text for an object or list, which some platforms want described
 */
export function treeSchema(
  node: BodyNode,
  parameters: ReadonlyMap<string, Parameter>,
  write: LeafWriter,
): JsonObject | undefined {
  switch (node.kind) {
    case 'constant':
      return write.constant(node.json);
    case 'value':
      return leaf(node.reference, parameters, write);
    case 'text': {
      const [first] = node.references;
      return first ? leaf(first, parameters, write) : undefined;
    }
    case 'list': {
      const items = node.items[0] && treeSchema(node.items[0], parameters, write);
      return (
        items &&
        object([
          ['type', 'array'],
          ['items', items],
        ])
      );
    }
    case 'object': {
      const members = node.members.map(
        ([key, member]) => [key, treeSchema(member, parameters, write)] as const,
      );
      const required = node.members
        .filter(([, member]) => isRequired(member, parameters))
        .map(([key]) => key);
      const written = required.filter((key) => members.some(([name, schema]) => name === key && schema));
      return object([
        ['type', 'object'],
        ['properties', object(members)],
        ['required', written.length > 0 ? written : undefined],
      ]);
    }
  }
}

function leaf(
  reference: Reference,
  parameters: ReadonlyMap<string, Parameter>,
  write: LeafWriter,
): JsonObject | undefined {
  if (reference.source !== 'parameter') return write.dynamic(reference);
  const parameter = parameters.get(reference.name);
  return parameter && write.parameter(parameter);
}

/** Whether the model must fill in something of this node. */
export function isRequired(node: BodyNode, parameters: ReadonlyMap<string, Parameter>): boolean {
  if (node.kind === 'value' || node.kind === 'text') {
    const references = node.kind === 'value' ? [node.reference] : node.references;
    return references.some(
      ({ source, name }) => source === 'parameter' && parameters.get(name)?.required === true,
    );
  }
  if (node.kind === 'object') return node.members.some(([, member]) => isRequired(member, parameters));
  return node.kind === 'list' && node.items.some((item) => isRequired(item, parameters));
}

/** The tree as a template again: what such a platform sends, with text around placeholders gone. */
export function treeTemplate(node: BodyNode): string {
  switch (node.kind) {
    case 'constant':
      return writeJson(node.json);
    case 'value':
      return `{{${node.reference.ref}}}`;
    case 'text':
      return `{{${node.references[0]?.ref ?? ''}}}`;
    case 'list':
      return `[${node.items.map(treeTemplate).join(', ')}]`;
    case 'object':
      return `{${node.members.map(([key, member]) => `${JSON.stringify(key)}: ${treeTemplate(member)}`).join(', ')}}`;
  }
}

/** The model sees the names of the wire: what it fills in is called as the API calls it. */
export function wireNameLosses(nodes: readonly (readonly [string, BodyNode])[]): readonly Loss[] {
  const renamed = nodes.flatMap(renames).filter(([from, to]) => from !== to);
  if (renamed.length === 0) return [];
  const common = { path: ['parameters'], into: ['request'], inherent: true as const };
  const from = renamed.map(([name]) => name).join(', ');
  const to = renamed.map(([, name]) => name).join(', ');
  const [what, becomes] = renamed.length > 1 ? ['The names', 'the names'] : ['The name', 'the name'];
  return [
    {
      what: `${what} ${from}`,
      becomes: `${becomes} the API has for ${renamed.length > 1 ? 'them' : 'it'}: ${to}`,
      ...common,
    },
  ];
}

/** Parameter names with the key each goes out under. */
function renames([key, node]: readonly [string, BodyNode]): readonly (readonly [string, string])[] {
  switch (node.kind) {
    case 'value':
      return node.reference.source === 'parameter' ? [[node.reference.name, key]] : [];
    case 'text':
      return node.references.flatMap((one) => (one.source === 'parameter' ? [[one.name, key] as const] : []));
    case 'object':
      return node.members.flatMap(renames);
    case 'list':
      return node.items.flatMap((item) => renames([key, item]));
    case 'constant':
      return [];
  }
}

/** Text around placeholders in a body, which a schema cannot say. */
export function treeLosses(node: BodyNode | null): readonly Loss[] {
  if (!node) return [];
  if (node.kind === 'text') {
    const names = node.references.map(({ ref }) => ref).join(', ');
    return [
      {
        what: `The text around ${names}`,
        becomes: 'the bare value: the model writes the whole text',
        path: ['request', 'body'],
        into: ['parameters'],
      },
    ];
  }
  if (node.kind === 'object') return node.members.flatMap(([, member]) => treeLosses(member));
  if (node.kind !== 'list') return [];
  const several =
    node.items.length > 1
      ? [
          {
            what: 'A list with set places',
            becomes: 'a list of any length',
            path: ['request', 'body'] as const,
          },
        ]
      : [];
  return [...several, ...node.items.flatMap(treeLosses)];
}
