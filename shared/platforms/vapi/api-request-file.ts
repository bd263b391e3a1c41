import type { Action } from '../../action/action.js';
import type { HttpRequest } from '../../action/schema/request.js';
import type { Parameter } from '../../action/schema/parameter.js';
import type { Json, JsonObject } from '../../json/json.js';
import { isArray, isObject } from '../../json/kind.js';
import { JsonNumber } from '../../json/json.js';
import { aliasesOf } from './aliases.js';
import { backoffPlan, timeoutSeconds } from './backoff.js';
import { bodyTree, freeParameters, type BodyNode } from '../engine/body-tree.js';
import { object, objectAt } from '../engine/json.js';
import { sayableTree } from '../engine/nulls.js';
import { toolMessages } from './messages.js';
import { wholeDescription } from '../engine/prompt.js';
import { valueSchema } from '../engine/schema.js';
import { treeSchema, type LeafWriter } from '../engine/tree-schema.js';
import type { Wire } from '../engine/wire.js';
import { apiRequestProfile as profile } from './profile.js';

type FixedNode = Extract<BodyNode, { kind: 'constant' | 'value' }>;

/** The body of `POST https://api.vapi.ai/tool`, type `apiRequest`. */
export function apiRequestFile(wire: Wire): Json {
  const { action, spell } = wire;
  const request = action.request;
  const headers = spell.rows(request?.headers);
  const { schema, fixed } = bodyParts(wire);
  const description = wholeDescription(action);
  const messages = toolMessages(action.speech);
  return object([
    ['type', 'apiRequest'],
    ['name', action.callName],
    ['description', description === '' ? undefined : description],
    ['method', request?.method ?? 'POST'],
    ['url', spell.text(request?.url ?? '')],
    ['timeoutSeconds', timeoutSeconds(wire)],
    ['headers', headers.length > 0 ? headerSchema(headers) : undefined],
    ['body', schema],
    ['parameters', fixed.length > 0 ? fixed : undefined],
    ['backoffPlan', backoffPlan(request?.retry)],
    ['variableExtractionPlan', aliasesOf(action.outputs)],
    ['messages', messages.length > 0 ? messages : undefined],
  ]);
}

function headerSchema(rows: readonly { readonly name: string; readonly value: string }[]): JsonObject {
  const properties = rows.map(
    ({ name, value }) =>
      [
        name,
        object([
          ['type', 'string'],
          ['value', value],
        ]),
      ] as const,
  );
  return object([
    ['type', 'object'],
    ['properties', object(properties)],
  ]);
}

/** What the model fills in, and the static fields of the top level, which stand apart. */
function bodyParts(wire: Wire): {
  readonly schema: JsonObject | undefined;
  readonly fixed: readonly JsonObject[];
} {
  const { action, spell } = wire;
  const parameters = new Map(action.parameters.map((parameter) => [parameter.name, parameter]));
  const tree = sayableTree(wire.authored?.body);
  const members = tree?.kind === 'object' ? tree.members : [];
  const write: LeafWriter = {
    parameter: (parameter) => valueSchema(profile, parameter),
    constant: constantSchema,
    dynamic: (reference) =>
      reference.source === 'environment'
        ? constantSchema(spell.environment(reference))
        : object([
            ['type', 'string'],
            ['value', spell.placeholder(reference)],
          ]),
  };
  const collected = members.filter(([, node]) => !isFixed(node));
  const filled = treeSchema({ kind: 'object', members: collected }, parameters, write);
  const schema =
    filled &&
    withFreeParameters(filled, wire.authored ? freeArguments(action, wire.authored) : action.parameters);
  const fixed = members.flatMap(([key, node]) =>
    isFixed(node)
      ? [
          object([
            ['key', key],
            ['value', fixedValue(node, wire)],
          ]),
        ]
      : [],
  );
  return { schema, fixed };
}

/** Arguments beside those of the body. */
export function freeArguments(action: Action, request: HttpRequest): readonly Parameter[] {
  const elsewhere = [
    request.url,
    ...[...(request.query ?? []), ...(request.headers ?? [])].map(({ value }) => value),
  ];
  return freeParameters(action.parameters, bodyTree(request.body), elsewhere);
}

function isFixed(node: BodyNode): node is FixedNode {
  if (node.kind === 'constant') return true;
  return node.kind === 'value' && node.reference.source !== 'parameter';
}

function fixedValue(node: FixedNode, { spell }: Wire): Json {
  if (node.kind === 'constant') return node.json;
  return node.reference.source === 'environment'
    ? spell.environment(node.reference)
    : spell.placeholder(node.reference);
}

/** Parameters of the URL or a header are arguments too: the model fills in nothing that is not in the body schema. */
function withFreeParameters(schema: JsonObject, free: readonly Parameter[]): JsonObject | undefined {
  const properties = objectAt(schema, 'properties') ?? object([]);
  const all = object([
    ...Object.entries(properties),
    ...free.map((parameter) => [parameter.name, valueSchema(profile, parameter)] as const),
  ]);
  if (Object.keys(all).length === 0) return undefined;
  const before = schema['required'];
  const required = [
    ...(isArray(before) ? before : []),
    ...free.filter((parameter) => parameter.required).map(({ name }) => name),
  ];
  return object([
    ['type', 'object'],
    ['properties', all],
    ['required', required.length > 0 ? required : undefined],
  ]);
}

function constantSchema(json: Json): JsonObject {
  const type =
    json instanceof JsonNumber
      ? 'number'
      : typeof json === 'boolean'
        ? 'boolean'
        : isArray(json)
          ? 'array'
          : isObject(json)
            ? 'object'
            : 'string';
  return object([
    ['type', type],
    ['value', json],
  ]);
}
