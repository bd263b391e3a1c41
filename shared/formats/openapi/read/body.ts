import { parameterName } from '../../../action/schema/names.js';
import type { PlainMap } from '../../../document/plain.js';
import { JsonNumber, type Json, type JsonObject } from '../../../json/json.js';
import { isArray, isObject } from '../../../json/kind.js';
import { toPlain } from '../../../json/to-plain.js';
import { writeJson } from '../../../json/write.js';
import { listAt, objectAt, textAt } from '../../../platforms/engine/json.js';
import type { ReadParameter } from '../../../platforms/engine/reading.js';
import { textOf } from '../../../template/text.js';
import { literal, type Names } from './names.js';
import { constantOf, flatSchema, isRequired, propertiesOf, typesOf, type SchemaReading } from './schema.js';
import { exampleOf, shapeOf, spokenExample } from './shape.js';

/** The body of an operation; `contentType` is written as a header where the body's kind does not say it. */
export interface ReadBody {
  readonly body: PlainMap | null;
  readonly contentType: string | null;
  readonly parameters: readonly ReadParameter[];
}

const NO_BODY: ReadBody = { body: null, contentType: null, parameters: [] };

export function readBody(reading: SchemaReading, names: Names, json: Json | undefined): ReadBody {
  if (json === undefined) return NO_BODY;
  const resolved = reading.refs.resolve(json);
  const what = `${reading.item}, body`;
  if (!resolved.ok) {
    reading.remarks.skip(what, resolved.problem);
    return NO_BODY;
  }
  const content = isObject(resolved.json) ? objectAt(resolved.json, 'content') : undefined;
  const types = Object.keys(content ?? {});
  const type = types.find(isJson) ?? types.find(isForm) ?? types.find(isText);
  const media = type === undefined ? undefined : objectAt(content ?? {}, type);
  if (type === undefined || !media) {
    if (types.length > 0) {
      reading.remarks.skip(what, `${types.join(', ')} cannot be sent by an action; the body is left out`);
    }
    return NO_BODY;
  }
  const writer = new BodyWriter(reading, names, exampleOf(media));
  const schema = media['schema'];
  const required = isObject(resolved.json) && resolved.json['required'] === true;
  if (isForm(type)) return { body: writer.form(schema), contentType: null, parameters: writer.parameters };
  if (!isJson(type)) {
    const text = writer.text(schema, required);
    return {
      body: { kind: 'text', text, contentType: type },
      contentType: null,
      parameters: writer.parameters,
    };
  }
  const text = writer.json(schema, required);
  const own = /^application\/json\s*(;|$)/i.test(type) || type.includes('*');
  return { body: { kind: 'json', text }, contentType: own ? null : type, parameters: writer.parameters };
}

function isJson(type: string): boolean {
  return (
    /^(application|text)\/([\w.-]+\+)?json\s*(;|$)/i.test(type) || type === '*/*' || type === 'application/*'
  );
}

function isForm(type: string): boolean {
  return /^application\/x-www-form-urlencoded/i.test(type);
}

function isText(type: string): boolean {
  return /^text\/|[/+]xml/i.test(type);
}

/** Writes a body as a template, and collects the parameters that stand in it. */
class BodyWriter {
  readonly parameters: ReadParameter[] = [];

  constructor(
    private readonly reading: SchemaReading,
    private readonly names: Names,
    private readonly example: Json | undefined,
  ) {}

  json(schema: Json | undefined, required: boolean): string {
    return this.#node(schema, 'body', this.example, required, [], 0);
  }

  text(schema: Json | undefined, required: boolean): string {
    const constant = constantOf(flatSchema(this.reading, schema, []).schema);
    if (constant) return literal(textOf(constant.json));
    return this.#parameter(schema, 'body', this.example, required, []);
  }

  form(json: Json | undefined): PlainMap {
    const { schema, via } = flatSchema(this.reading, json, []);
    const fields = propertiesOf(schema).map(([name, member]) => {
      const constant = constantOf(flatSchema(this.reading, member, via).schema);
      const example = memberOf(this.example, name);
      const required = isRequired(schema, name);
      const value = constant
        ? literal(textOf(constant.json))
        : this.#parameter(member, name, example, required, via);
      return { name, value };
    });
    return { kind: 'form', fields };
  }

  #node(
    json: Json | undefined,
    name: string,
    example: Json | undefined,
    required: boolean,
    via: readonly string[],
    depth: number,
    // Stands in front of a name that is taken.
    holder = 'body',
  ): string {
    const flat = flatSchema(this.reading, json, via);
    const { schema } = flat;
    const constant = constantOf(schema);
    if (constant && (required || depth === 0)) return literal(writeJson(typed(constant.json, schema)));
    const places = listAt(schema, 'prefixItems');
    if (places.length > 0 && places.length < 50) {
      const items = places.map((place, at) =>
        this.#node(
          place,
          `${name}_${at + 1}`,
          isArray(example) ? example[at] : undefined,
          required,
          flat.via,
          depth + 1,
          name,
        ),
      );
      return `[${items.join(', ')}]`;
    }
    const members = propertiesOf(schema);
    const open = members.length === 0 || depth > 6;
    if (open || (depth > 0 && !required && fitsParameter(schema))) {
      return this.#parameter(json, name, example, required, via, holder);
    }
    const pad = '  '.repeat(depth + 1);
    const lines = members.map(([key, member]) => {
      const must = required && isRequired(schema, key);
      const value = this.#node(member, key, memberOf(example, key), must, flat.via, depth + 1, name);
      return `${pad}${literal(JSON.stringify(key))}: ${value}`;
    });
    return `{\n${lines.join(',\n')}\n${'  '.repeat(depth)}}`;
  }

  #parameter(
    json: Json | undefined,
    wire: string,
    example: Json | undefined,
    required: boolean,
    via: readonly string[],
    holder = 'body',
  ): string {
    const shape = shapeOf(this.reading, json, via);
    const shown = spokenExample(this.reading, example);
    const name = this.names.take(wire, holder);
    this.parameters.push({
      name,
      ...shape,
      ...(required && { required: 'true' }),
      ...(shown !== undefined && shape['example'] === undefined && { example: toPlain(shown) }),
    });
    return `{{${name}}}`;
  }
}

/** An object that may be absent is one value, where its members can be named as a document names them. */
function fitsParameter(schema: JsonObject): boolean {
  return (
    (typesOf(schema)[0] ?? 'object') === 'object' &&
    propertiesOf(schema).every(([name, member]) => {
      if (!parameterName.safeParse(name).success) return false;
      return !isObject(member) || !objectAt(member, 'properties') || fitsParameter(member);
    })
  );
}

function memberOf(example: Json | undefined, key: string): Json | undefined {
  return isObject(example) && Object.hasOwn(example, key) ? example[key] : undefined;
}

/** Numbers whose digits a double would lose arrive as text. */
function typed(json: Json, schema: JsonObject): Json {
  const type = textAt(schema, 'type');
  return typeof json === 'string' && (type === 'number' || type === 'integer') && /^-?[\d.eE+-]+$/.test(json)
    ? new JsonNumber(json)
    : json;
}
