import type { ValueShape } from '../../../action/schema/parameter.js';
import type { Json, JsonObject } from '../../../json/json.js';
import { kindOf } from '../../../json/kind.js';
import { JsonNumber } from '../../../json/json.js';
import { object } from '../../../platforms/engine/json.js';
import { valueSchema } from '../../../platforms/engine/schema.js';
import { openapiProfile } from '../profile.js';

/** The JSON Schema (2020-12, as OpenAPI 3.1 has it) of a value. */
export function shapeSchema(shape: ValueShape): JsonObject {
  return valueSchema(openapiProfile, withFormats(shape));
}

/** JSON Schema has no type for phone numbers, and "format" may say any word. */
function withFormats(shape: ValueShape): ValueShape {
  return {
    ...shape,
    ...(shape.type === 'phone' && shape.format === undefined && { format: 'phone' }),
    ...(shape.items && { items: withFormats(shape.items) }),
    ...(shape.properties && {
      properties: shape.properties.map((property) => ({ ...property, ...withFormats(property) })),
    }),
  };
}

/** The schema that lets exactly this value pass. */
export function constantSchema(json: Json): JsonObject {
  const kind = kindOf(json);
  const integer = json instanceof JsonNumber && /^-?\d+$/.test(json.text);
  return object([
    ['type', kind === 'number' ? (integer ? 'integer' : 'number') : kind],
    ['const', json],
  ]);
}

/** The schema of a parameter, whose description stands beside it. */
export function undescribed({ description: _description, ...schema }: JsonObject): JsonObject {
  return schema;
}
