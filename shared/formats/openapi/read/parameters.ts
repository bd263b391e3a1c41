import { isCredentialHeader, isCredentialName } from '../../../action/credentials.js';
import type { PlainMap } from '../../../document/plain.js';
import type { Json, JsonObject } from '../../../json/json.js';
import { isObject } from '../../../json/kind.js';
import { toPlain } from '../../../json/to-plain.js';
import { objectAt, textAt } from '../../../platforms/engine/json.js';
import { textOf } from '../../../template/text.js';
import { literal, secretNameOf, type Names } from './names.js';
import { constantOf, flatSchema, isRequired, propertiesOf, type SchemaReading } from './schema.js';
import { exampleOf, shapeOf, spokenExample, type PlainShape } from './shape.js';

/** What the parameters of an operation become. */
export interface ReadParameters {
  readonly parameters: PlainMap[];
  /** Name in the path -> what stands there instead. */
  readonly path: Map<string, string>;
  readonly query: PlainMap[];
  readonly headers: PlainMap[];
}

/** Said elsewhere in OpenAPI: https://spec.openapis.org/oas/v3.1.1.html#fixed-fields-for-use-with-schema */
const IGNORED_HEADERS = new Set(['accept', 'content-type', 'authorization']);

/** Items in one row, by style: https://spec.openapis.org/oas/v3.1.1.html#style-values */
const JOINS: ReadonlyMap<string, string> = new Map([
  ['spaceDelimited', ' '],
  ['pipeDelimited', '|'],
]);

/** @param lists the parameters of the path and of the operation: what comes later wins */
export function readParameters(
  reading: SchemaReading,
  names: Names,
  lists: readonly (readonly Json[])[],
): ReadParameters {
  const read: ReadParameters = { parameters: [], path: new Map(), query: [], headers: [] };
  const cookies: string[] = [];
  for (const parameter of effective(reading, lists)) {
    const name = textAt(parameter, 'name') ?? '';
    switch (textAt(parameter, 'in')) {
      case 'path':
        read.path.set(name, placeholder(reading, names, read, parameter, 'path', true).template);
        break;
      case 'query':
        readQuery(reading, names, read, parameter, name);
        break;
      case 'header':
        if (IGNORED_HEADERS.has(name.toLowerCase())) break;
        read.headers.push(row(placeholder(reading, names, read, parameter, 'header'), name, ','));
        break;
      case 'cookie':
        readCookie(reading, names, read, parameter, cookies);
        break;
      default:
        reading.remarks.skip(`${reading.item}, parameter ${name}`, 'it does not say where it stands');
    }
  }
  if (cookies.length > 0) read.headers.push({ name: 'Cookie', value: cookies.join('; ') });
  return read;
}

function effective(reading: SchemaReading, lists: readonly (readonly Json[])[]): readonly JsonObject[] {
  const byPlace = new Map<string, JsonObject>();
  for (const json of lists.flat()) {
    const resolved = reading.refs.resolve(json);
    if (!resolved.ok) reading.remarks.skip(`${reading.item}, a parameter`, resolved.problem);
    else if (isObject(resolved.json) && textAt(resolved.json, 'name') !== undefined) {
      byPlace.set(
        `${textAt(resolved.json, 'in') ?? ''} ${textAt(resolved.json, 'name') ?? ''}`,
        resolved.json,
      );
    }
  }
  return [...byPlace.values()];
}

interface Placed {
  readonly template: string;
  readonly shape: PlainShape;
}

/** Headers, query values and cookies whose names say that they prove who asks: no model may fill them in. */
function isCredential(place: string, name: string): boolean {
  return place === 'header' ? isCredentialHeader(name) : place !== 'path' && isCredentialName(name);
}

/**
 * Adds the parameter, and gives what stands for it in the template; a constant stands for itself, and a credential is a
 * secret, whatever example the document gives.
 */
function placeholder(
  reading: SchemaReading,
  names: Names,
  read: ReadParameters,
  parameter: JsonObject,
  place: string,
  required = parameter['required'] === true,
): Placed {
  const schema = parameter['schema'] ?? contentSchema(parameter);
  const constant = constantOf(flatSchema(reading, schema, []).schema);
  if (constant && (required || place === 'header')) {
    return { template: literal(textOf(constant.json)), shape: { type: 'string' } };
  }
  const wire = textAt(parameter, 'name') ?? '';
  if (isCredential(place, wire)) {
    const secret = secretNameOf(wire);
    reading.remarks.note(`${wire} is a credential: it became the secret ${secret}, which you set.`);
    return { template: `{{secret.${secret}}}`, shape: { type: 'string' } };
  }
  const shape = shapeOf(reading, schema, []);
  const example = spokenExample(reading, exampleOf(parameter));
  const description = textAt(parameter, 'description');
  const name = names.take(wire, place);
  read.parameters.push({
    name,
    ...shape,
    ...(description !== undefined && description.trim() !== '' && { description: description.trim() }),
    ...(required && { required: 'true' }),
    ...(example !== undefined && { example: toPlain(example) }),
  });
  return { template: `{{${name}}}`, shape };
}

function contentSchema(parameter: JsonObject): Json | undefined {
  const [media] = Object.values(objectAt(parameter, 'content') ?? {});
  return isObject(media) ? media['schema'] : undefined;
}

function row({ template, shape }: Placed, name: string, join: string | undefined): PlainMap {
  const joined = shape['type'] === 'array' && join !== undefined && template.startsWith('{{');
  return { name, value: template, ...(joined && { join }) };
}

function readQuery(
  reading: SchemaReading,
  names: Names,
  read: ReadParameters,
  parameter: JsonObject,
  name: string,
): void {
  const { schema } = flatSchema(reading, parameter['schema'], []);
  const members = parameter['schema'] === undefined ? [] : propertiesOf(schema);
  const style = textAt(parameter, 'style') ?? 'form';
  const exploded = parameter['explode'] !== false;
  if (members.length > 0 && (style === 'deepObject' || (style === 'form' && exploded))) {
    for (const [key, member] of members) {
      const wire = style === 'deepObject' ? `${name}[${key}]` : key;
      const required = parameter['required'] === true && isRequired(schema, key);
      const single = { name: wire, schema: member } as JsonObject;
      read.query.push(row(placeholder(reading, names, read, single, 'query', required), wire, ','));
    }
    return;
  }
  const join = exploded && style === 'form' ? undefined : (JOINS.get(style) ?? ',');
  read.query.push(row(placeholder(reading, names, read, parameter, 'query'), name, join));
}

/** Cookies share one header, which cannot go out in part: one that may be absent has no place there. */
function readCookie(
  reading: SchemaReading,
  names: Names,
  read: ReadParameters,
  parameter: JsonObject,
  cookies: string[],
): void {
  const name = textAt(parameter, 'name') ?? '';
  if (parameter['required'] !== true) {
    reading.remarks.skip(
      `${reading.item}, cookie ${name}`,
      'cookies that may be absent cannot share a header',
    );
    return;
  }
  cookies.push(`${name}=${placeholder(reading, names, read, parameter, 'cookie').template}`);
}
