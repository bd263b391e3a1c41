import { METHODS } from '../../../action/schema/request.js';
import type { PlainMap } from '../../../document/plain.js';
import type { Json, JsonObject } from '../../../json/json.js';
import { objectAt, listAt, textAt } from '../../../platforms/engine/json.js';
import { kebab } from '../../../platforms/engine/reading.js';
import { readBody } from './body.js';
import { literal, Names } from './names.js';
import { readParameters } from './parameters.js';
import { patched } from '../extension.js';
import type { SchemaReading } from './schema.js';
import { readSecurity, type ReadSecurity } from './security.js';
import type { Servers } from './servers.js';

/** An operation with what it inherits from its path and its document. */
export interface OperationPlace {
  readonly method: string;
  readonly path: string;
  readonly operation: JsonObject;
  readonly pathItem: JsonObject;
  readonly document: JsonObject;
}

/** The action document of an operation. Its id is derived, and may be another's too. */
export function readOperation(reading: SchemaReading, servers: Servers, place: OperationPlace): PlainMap {
  const { operation, pathItem, document } = place;
  const components = objectAt(document, 'components');
  const names = new Names();
  const own = [pathItem, operation].map((each) => listAt(each, 'parameters'));
  const read = readParameters(reading, names, own);
  const url = `${servers.template(serversOf(place))}${pathTemplate(place.path, read.path, names, read.parameters)}`;
  const body = readBody(reading, names, operation['requestBody']);
  const schemes = components && objectAt(components, 'securitySchemes');
  const security = readSecurity(reading, schemes, operation['security'] ?? document['security']);
  const headers = [
    ...(body.contentType === null ? [] : [{ name: 'Content-Type', value: body.contentType }]),
    ...withoutAuth(read.headers, 'header', security),
    ...security.headers,
  ];
  const query = [...withoutAuth(read.query, 'query', security), ...security.query];
  const parameters = [...read.parameters, ...body.parameters];
  if (operation['deprecated'] === true)
    reading.remarks.note('Deprecated operations were imported too.', reading.item);
  const made: PlainMap = {
    ...headOf(place),
    ...(parameters.length > 0 && { parameters }),
    request: {
      method: place.method.toUpperCase(),
      url,
      ...(query.length > 0 && { query }),
      ...(headers.length > 0 && { headers }),
      ...(security.auth && { auth: security.auth }),
      ...(body.body && { body: body.body }),
    },
  };
  return patched(made, operation['x-actionbench']);
}

/** Rows but those that the authentication or a security row says: many documents say a key twice. */
function withoutAuth(
  rows: readonly PlainMap[],
  place: 'header' | 'query',
  { auth, headers, query }: ReadSecurity,
): readonly PlainMap[] {
  const own = auth?.['kind'] === place ? [auth] : [];
  const said = [...own, ...(place === 'header' ? headers : query)].map(nameOf);
  return rows.filter((row) => !said.includes(nameOf(row)));
}

function nameOf({ name }: PlainMap): string {
  return typeof name === 'string' ? name.toLowerCase() : '';
}

function headOf({ method, path, operation }: OperationPlace): PlainMap {
  const operationId = textAt(operation, 'operationId')?.trim();
  const spoken = `${method} ${path.replace(/[{}]/g, '')}`;
  const id = kebab(operationId ?? '') || kebab(spoken) || method;
  const summary = textAt(operation, 'summary')?.trim() ?? '';
  const description = textAt(operation, 'description')?.trim() ?? '';
  const isCallName = operationId !== undefined && /^[A-Za-z0-9_-]{1,64}$/.test(operationId);
  const safety = safetyOf(method, operation['x-openai-isConsequential']);
  return {
    actionbench: '1',
    id,
    name: (summary === '' ? titled(operationId ?? spoken) : summary).slice(0, 200),
    ...(isCallName && operationId !== id.replaceAll('-', '_') && { callName: operationId }),
    kind: 'http',
    ...(safety && { safety }),
    description: description === '' ? summary : description,
  };
}

/** https://developers.openai.com/api/docs/actions/production: whether people are asked before a call. */
function safetyOf(method: string, consequential: Json | undefined): string | null {
  const reads = method === 'get' || method === 'head' || method === 'options';
  if (typeof consequential !== 'boolean' || consequential === !reads) return null;
  return consequential ? 'write' : 'read';
}

function titled(text: string): string {
  const words = kebab(text).replaceAll('-', ' ');
  return words === '' ? 'Imported action' : words.charAt(0).toUpperCase() + words.slice(1);
}

function serversOf({ operation, pathItem, document }: OperationPlace): readonly Json[] {
  for (const level of [operation, pathItem, document]) {
    const servers = listAt(level, 'servers');
    if (servers.length > 0) return servers;
  }
  return [];
}

/** `/pets/{petId}` as a template; a name that no parameter declares is a text. */
function pathTemplate(
  path: string,
  given: ReadonlyMap<string, string>,
  names: Names,
  parameters: PlainMap[],
): string {
  const [whole = ''] = path.split('#');
  const declared = new Map(given);
  const written = whole.replace(/\{([^{}]+)\}|[^{}]+|[{}]/g, (piece, name: string | undefined) => {
    if (name === undefined) return literal(piece);
    const known = declared.get(name);
    if (known !== undefined) return known;
    const parameter = names.take(name, 'path');
    parameters.push({ name: parameter, type: 'string', required: 'true' });
    declared.set(name, `{{${parameter}}}`);
    return `{{${parameter}}}`;
  });
  return written.startsWith('/') ? written : `/${written}`;
}

export const READ_METHODS: readonly string[] = METHODS.map((method) => method.toLowerCase());
