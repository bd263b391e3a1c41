import { freeId } from '../../../action/free-id.js';
import type { PlainMap } from '../../../document/plain.js';
import { fail } from '../../../failure/failure.js';
import type { Json, JsonObject } from '../../../json/json.js';
import { isObject } from '../../../json/kind.js';
import { objectAt, textAt } from '../../../platforms/engine/json.js';
import { Remarks, type SkippedItem } from './findings.js';
import { readOperation, READ_METHODS } from './operation.js';
import { Refs } from './refs.js';
import { SCHEMA_BUDGET } from './schema.js';
import { Servers, type ImportedValue } from './servers.js';

/** What an OpenAPI document becomes. */
export interface ReadOpenapi {
  /** One document for each operation, with ids of their own. */
  readonly actions: readonly PlainMap[];
  readonly notes: readonly string[];
  readonly skipped: readonly SkippedItem[];
  readonly values: readonly ImportedValue[];
}

/** Keys of a path that are no operations. */
const NO_OPERATIONS = new Set(['summary', 'description', 'servers', 'parameters', '$ref']);

/** Longer ids leave no room for the number that makes them free. */
const ID_LENGTH = 76;

/**
 * Reads an OpenAPI 3.1 document: one action for each operation, in their order. References are followed inside the
 * document only.
 * @throws FailureError `bad-input` when it has no operations
 */
export function readOpenapi(document: JsonObject): ReadOpenapi {
  const remarks = new Remarks();
  const refs = new Refs(document);
  const info = objectAt(document, 'info');
  const servers = new Servers((info && textAt(info, 'title')) ?? '', remarks);
  const actions: PlainMap[] = [];
  const taken = new Set<string>();
  for (const [path, json] of Object.entries(objectAt(document, 'paths') ?? {})) {
    if (path.startsWith('x-')) continue;
    const pathItem = pathItemOf(refs, remarks, path, json);
    if (!pathItem) continue;
    for (const [method, operation] of Object.entries(pathItem)) {
      if (NO_OPERATIONS.has(method) || method.startsWith('x-')) continue;
      const item = `${method.toUpperCase()} ${path}`;
      if (!READ_METHODS.includes(method) || !isObject(operation)) {
        remarks.skip(
          item,
          isObject(operation) ? `an action cannot send ${method.toUpperCase()}` : 'it is no operation',
        );
        continue;
      }
      const reading = { refs, remarks, item, budget: { left: SCHEMA_BUDGET } };
      const made = readOperation(reading, servers, { method, path, operation, pathItem, document });
      const id = freeId(idOf(made), taken);
      taken.add(id);
      actions.push({ ...made, id });
    }
  }
  skipIncoming(remarks, document);
  if (actions.length === 0) refuse(remarks);
  return { actions, notes: remarks.notes, skipped: remarks.skipped, values: servers.values };
}

/** An extension may say any id; what is none is refused with the document as a whole. */
function idOf({ id }: PlainMap): string {
  return (typeof id === 'string' ? id : 'imported-action').slice(0, ID_LENGTH).replace(/-+$/, '');
}

function pathItemOf(refs: Refs, remarks: Remarks, path: string, json: Json): JsonObject | null {
  const resolved = refs.resolve(json);
  if (resolved.ok && isObject(resolved.json)) return resolved.json;
  remarks.skip(path, resolved.ok ? 'it is no path' : resolved.problem);
  return null;
}

/** Requests that the API makes: an action sends. */
function skipIncoming(remarks: Remarks, document: JsonObject): void {
  const names = Object.keys(objectAt(document, 'webhooks') ?? {});
  if (names.length === 0) return;
  const item = names.length === 1 ? `webhook ${names[0] ?? ''}` : `${names.length} webhooks`;
  remarks.skip(item, 'the API calls them; an action calls the API');
}

function refuse(remarks: Remarks): never {
  const [first] = remarks.skipped;
  return fail({
    class: 'bad-input',
    message: 'This OpenAPI document has no operation that an action can be made of.',
    hint: first
      ? `The first one, ${first.item}, was left out: ${first.reason}.`
      : 'Give one that has paths with operations.',
  });
}
