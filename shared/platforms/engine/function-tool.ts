import { fail } from '../../failure/failure.js';
import type { PlainMap } from '../../document/plain.js';
import type { Json, JsonObject } from '../../json/json.js';
import { isArray, isObject } from '../../json/kind.js';
import type { Profile } from '../profile.js';
import type { SheetBody } from './define.js';
import { listAt, object, objectAt, textAt } from './json.js';
import { wholeDescription } from './prompt.js';
import { argumentsTemplate } from './body.js';
import { asObject, documentHead, objectOfType, parametersOf, textOrFail, type ReadItem } from './reading.js';
import { parameterSchema } from './schema.js';
import type { Wire } from './wire.js';

/** The members that every function format has: name, description and the schema of the parameters. */
export function functionMembers(
  profile: Profile,
  wire: Wire,
  schemaKey: string,
  strict: boolean,
): readonly (readonly [string, Json | undefined])[] {
  const { action } = wire;
  const description = wholeDescription(action);
  return [
    ['name', action.callName],
    ['description', description === '' ? undefined : description],
    [schemaKey, parameterSchema(profile, action.parameters, { strict })],
  ];
}

/** Whether the target asks for strict mode. */
export function isStrict(wire: Wire): boolean {
  return wire.options['strict'] === 'true';
}

/** The tools of a file: one tool, a list of them, or a request that holds `tools`. */
export function toolsIn(json: Json): readonly Json[] {
  if (isArray(json)) return json;
  return isObject(json) && isArray(json['tools']) ? json['tools'] : [json];
}

/**
 * Reads one function. A format says nothing about the request behind it, so the document gets one that posts the
 * parameters to `{{env.api}}`.
 */
export function readFunction(
  platform: { readonly id: string; readonly name: string },
  tool: Json,
  inner: JsonObject,
  schemaKey: string,
  strict: boolean | undefined,
): ReadItem {
  const callName = textOrFail(inner, 'name', platform.name);
  const schema = objectAt(inner, schemaKey);
  const parameters = parametersOf(schema);
  const description = textAt(inner, 'description');
  const names = parameters.map((parameter) => ({ name: parameter.name, type: 'string' as const }));
  const document: PlainMap = {
    ...documentHead({ callName }),
    ...(description !== undefined && { description }),
    ...(parameters.length > 0 && { parameters: [...parameters] }),
    request: {
      method: 'POST',
      url: `{{env.api}}/${callName}`,
      body: { kind: 'json', text: argumentsTemplate(names) },
    },
    platforms: { [platform.id]: strict === false ? { options: { strict: 'false' } } : {} },
  };
  return { document, item: tool };
}

/** Whether every object of a schema is closed and requires all its properties, as strict mode wants it. */
export function looksStrict(schema: JsonObject | undefined): boolean {
  if (!schema) return false;
  const properties = objectAt(schema, 'properties') ?? object([]);
  return (
    schema['additionalProperties'] === false &&
    Object.keys(properties).length === listAt(schema, 'required').length
  );
}

/**
 * A tool of a file: it holds its schema under `schemaKey`, or says by its type that it is one. Throws FailureError
 * `bad-input`.
 */
export function asTool(json: Json, platform: string, schemaKey: string, type?: string): JsonObject {
  const tool =
    type === undefined ? asObject(json, platform, 'a tool') : objectOfType(json, type, platform, 'a tool');
  if (Object.hasOwn(tool, schemaKey) || (type !== undefined && tool['type'] === type)) return tool;
  return fail({
    class: 'bad-input',
    message: `This is no ${platform} file: a tool there has "${schemaKey}".`,
    hint: `Give a file that ${platform} shows or that was exported for it.`,
  });
}

/** The sheet of a function format: where the file goes, and what your side must do. */
export function functionSheet(
  wire: Wire,
  file: string | null,
  where: string,
  tests: readonly string[],
): SheetBody {
  const request = wire.authored;
  return {
    before: [
      `Put the tool into ${where}.`,
      request
        ? `When the model calls it, your server sends ${request.method} ${request.url} with the arguments and gives the answer back to the model.`
        : 'When the model calls it, your server does the work and gives the answer back to the model.',
    ],
    fields: [
      { group: 'Tool', label: 'Name', value: wire.action.callName },
      { group: 'Tool', label: 'Description', value: wholeDescription(wire.action) },
      ...(file === null ? [] : [{ group: 'Tool', label: 'Tool as JSON', value: file }]),
    ],
    after: tests,
  };
}
