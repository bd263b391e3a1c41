import { fail } from '../failure/failure.js';
import { Names } from '../formats/openapi/read/names.js';
import { Remarks } from '../formats/openapi/read/findings.js';
import { Refs } from '../formats/openapi/read/refs.js';
import { readBody } from '../formats/openapi/read/body.js';
import { SCHEMA_BUDGET } from '../formats/openapi/read/schema.js';
import type { Json, JsonObject } from '../json/json.js';
import { isArray, isObject, jsonObject } from '../json/kind.js';
import { parseJson } from '../json/parse.js';
import type { ReadParameter } from '../platforms/engine/reading.js';
import { placesOf } from './body-tree.js';
import { schemaOfSample } from './sample-schema.js';

/** A parameter that could be made, and where its value would stand in the body. */
export interface ProposedParameter {
  /** As the document writes it. */
  readonly parameter: ReadParameter;
  /** `customer.address.city`; empty: the whole body. */
  readonly place: string;
}

export interface Proposal {
  readonly from: 'sample' | 'schema';
  readonly parameters: readonly ProposedParameter[];
  /** The body with a placeholder for each of them. */
  readonly body: string;
  /** What a parameter cannot say of the schema. */
  readonly notes: readonly string[];
}

/**
 * What parameters a JSON text asks for: a sample of the body, or a JSON Schema of it. Tool definitions of OpenAI,
 * Anthropic and MCP hold such a schema, and are read too.
 * @throws FailureError `bad-input` with line and column; or when nothing could be filled in
 */
export function proposeParameters(text: string): Proposal {
  const json = parseJson(text);
  const schema = schemaIn(json);
  const remarks = new Remarks();
  const reading = {
    refs: new Refs(schema ?? json),
    remarks,
    item: schema ? 'the schema' : 'the sample',
    budget: { left: SCHEMA_BUDGET },
  };
  const media = jsonObject([['schema', schema ?? schemaOfSample(json)]]);
  const content = jsonObject([['application/json', media]]);
  const read = readBody(
    reading,
    new Names(),
    jsonObject([
      ['content', content],
      ['required', true],
    ]),
  );
  const body = typeof read.body?.['text'] === 'string' ? read.body['text'] : '';
  const places = placesOf(body);
  const parameters = read.parameters.map((parameter) => ({
    parameter,
    place: places.get(parameter.name) ?? '',
  }));
  if (parameters.length === 0) {
    fail({
      class: 'bad-input',
      message: 'There is no value in it that an agent could fill in.',
      hint: 'Paste a JSON object with members, or a schema with properties.',
    });
  }
  const skipped = remarks.skipped.map(({ item, reason }) => `${item}: ${reason}.`);
  return { from: schema ? 'schema' : 'sample', parameters, body, notes: [...remarks.notes, ...skipped] };
}

const TYPES = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']);

/** The schema that a text is or holds; undefined when it is a sample. */
function schemaIn(json: Json): JsonObject | undefined {
  if (!isObject(json)) return undefined;
  const inner = isObject(json['function']) ? json['function'] : json;
  for (const key of ['parameters', 'input_schema', 'inputSchema']) {
    const held = inner[key];
    if (typeof inner['name'] === 'string' && isObject(held) && isSchema(held)) return held;
  }
  return isSchema(json) ? json : undefined;
}

/** A sample may well have a member `type`, so a second sign is needed. */
function isSchema(json: JsonObject): boolean {
  if (typeof json['$schema'] === 'string') return true;
  const { type, properties, items, required } = json;
  const words = isArray(type) ? type : [type];
  const typed = words.every((word) => typeof word === 'string' && TYPES.has(word));
  if (isObject(properties) && Object.values(properties).every(isObject)) {
    return typed || isArray(required) || Object.values(properties).some(saysSchema);
  }
  const composed = ['allOf', 'oneOf', 'anyOf'].some((key) => isArray(json[key]));
  return (typed && isObject(items)) || composed || typeof json['$ref'] === 'string';
}

function saysSchema(json: Json): boolean {
  return isObject(json) && ['type', '$ref', 'enum', 'allOf', 'oneOf', 'anyOf'].some((key) => key in json);
}
