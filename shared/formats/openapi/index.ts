import type { Action } from '../../action/action.js';
import type { Plain, PlainMap } from '../../document/plain.js';
import type { Json, JsonObject } from '../../json/json.js';
import { writeJson } from '../../json/write.js';
import type { Format, FormatResult } from '../format.js';
import { difference } from './extension.js';
import { openapiProfile } from './profile.js';
import { readOpenapi } from './read/document.js';
import { groupLoss, groupsOf, openapiDocument, type Group } from './write/document.js';
import { limitNotes } from './write/limits.js';
import { writeOperation, type WrittenOperation } from './write/operation.js';

/** One OpenAPI 3.1 document of all actions, or as many as its rules ask for. */
export const openapiFormat: Format = {
  id: 'openapi',
  name: 'OpenAPI 3.1',
  docs: 'https://spec.openapis.org/oas/v3.1.1.html',
  dialect: '{name}',
  profile: openapiProfile,
  export(actions, context) {
    const operations: WrittenOperation[] = [];
    const failures: FormatResult['failures'][number][] = [];
    for (const action of actions) {
      const operation = writeOperation(action, context.values(action), context.workspace);
      if (operation) operations.push(operation);
      else failures.push({ action: action.id, ...noRequest(action) });
    }
    const files: FormatResult['files'][number][] = [];
    const losses = operations.flatMap((each) =>
      each.losses.map((loss) => ({ ...loss, action: each.action.id })),
    );
    for (const [index, group] of groupsOf(operations).entries()) {
      const path = index === 0 ? 'openapi.json' : `openapi-${index + 1}.json`;
      const document = withExtensions(context.title, group);
      files.push({ path, text: `${writeJson(document, 2)}\n` });
      if (index > 0) losses.push(...group.map(({ action }) => ({ ...groupLoss(path), action: action.id })));
    }
    return { files, losses, notes: operations.flatMap(({ action }) => limitNotes(action)), failures };
  },
};

/** Reads the document back as anyone would, and keeps under x-actionbench what that missed. */
function withExtensions(title: string, group: Group): JsonObject {
  const bare = openapiDocument(title, group, new Map());
  const read = readOpenapi(bare).actions;
  const extensions = new Map<string, Json>();
  // Operations are read in the order of their paths, not of the actions: the call name tells them apart.
  for (const { action } of group) {
    const found = read.find((document) => callNameOf(document) === action.callName);
    const { cases: _cases, ...document } = action.document;
    const extension = found && difference(found, plainOf(document) as PlainMap);
    if (extension !== undefined) extensions.set(action.id, extension);
  }
  return openapiDocument(title, group, extensions);
}

function callNameOf({ id, callName }: PlainMap): string {
  return textIn(callName) || textIn(id).replaceAll('-', '_');
}

function textIn(plain: Plain | undefined): string {
  return typeof plain === 'string' ? plain : '';
}

/** A document as its file would say it. */
function plainOf(value: unknown): Plain {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(plainOf);
  const map = Object.create(null) as Record<string, Plain>;
  for (const [key, member] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    if (member !== undefined) map[key] = plainOf(member);
  }
  return map;
}

function noRequest({ name, kind }: Action) {
  return {
    class: 'cannot-export',
    message: `"${name}" sends no request, so OpenAPI has nothing to say of it.`,
    hint: `Add a request to the ${kind}, or leave it out.`,
  } as const;
}
