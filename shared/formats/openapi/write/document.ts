import { equalJson } from '../../../json/equal.js';
import type { Json, JsonObject } from '../../../json/json.js';
import { object } from '../../../platforms/engine/json.js';
import type { Loss } from '../../../platforms/platform.js';
import type { WrittenOperation } from './operation.js';
import { Schemes, scopesOf } from './security.js';

/** Operations that can stand in one document. */
export type Group = readonly WrittenOperation[];

/**
 * Splits operations into documents: OpenAPI has one operation for each method and path, and knows `/a/{x}` and `/a/{y}`
 * as the same path (https://spec.openapis.org/oas/v3.1.1.html#path-templating-matching).
 */
export function groupsOf(operations: Group): readonly Group[] {
  const groups: {
    readonly operations: WrittenOperation[];
    readonly paths: Map<string, string>;
    readonly taken: Set<string>;
  }[] = [];
  for (const operation of operations) {
    const form = operation.path.replace(/\{[^{}]+\}/g, '{}');
    const keys = [`${operation.method} ${form}`, `id ${operation.action.callName}`];
    let group = groups.find(
      ({ paths, taken }) =>
        (paths.get(form) ?? operation.path) === operation.path && !keys.some((key) => taken.has(key)),
    );
    if (!group) {
      group = { operations: [], paths: new Map(), taken: new Set() };
      groups.push(group);
    }
    group.operations.push(operation);
    group.paths.set(form, operation.path);
    for (const key of keys) group.taken.add(key);
  }
  return groups.map((group) => group.operations);
}

/** The OpenAPI document of a group. `extensions` stand by the operation's action id. */
export function openapiDocument(
  title: string,
  group: Group,
  extensions: ReadonlyMap<string, Json>,
): JsonObject {
  const schemes = new Schemes();
  const shared = group[0]?.server ?? object([]);
  const paths = new Map<string, (readonly [string, Json])[]>();
  for (const operation of group) {
    const own = equalJson(operation.server, shared) ? undefined : [operation.server];
    const security = operation.security.map((part) => [schemes.nameOf(part), scopesOf(part)] as const);
    const written = object([
      ...operation.members,
      ['security', security.length > 0 ? [object(security)] : undefined],
      ['servers', own],
      ['x-actionbench', extensions.get(operation.action.id)],
    ]);
    paths.set(operation.path, [...(paths.get(operation.path) ?? []), [operation.method, written]]);
  }
  const securitySchemes = schemes.written();
  return object([
    ['openapi', '3.1.1'],
    [
      'info',
      object([
        ['title', title],
        ['version', '1.0.0'],
      ]),
    ],
    ['servers', [shared]],
    ['paths', object([...paths].map(([path, operations]) => [path, object(operations)]))],
    ['components', securitySchemes && object([['securitySchemes', securitySchemes]])],
  ]);
}

/** A second document is a loss of its own: people must hand over both. */
export function groupLoss(file: string): Loss {
  return {
    what: 'One document for all actions',
    becomes: `${file}: OpenAPI has one operation for each method and path`,
    path: ['request', 'url'],
  };
}
