import { z } from 'zod';
import { actionSchema } from './schema/action.js';
import { mockSchema } from './schema/mock.js';
import { environmentSchema, workspaceSchema } from './schema/workspace.js';
import { KEY_TEXTS, ROOT_TEXTS } from './schema/texts.js';
import { platformsSchema } from '../platforms/target-schema.js';

type JsonSchema = Record<string, unknown>;

const SCHEMAS = {
  action: actionSchema,
  workspace: workspaceSchema,
  environment: environmentSchema,
  mock: mockSchema,
} as const;

export type SchemaName = keyof typeof SCHEMAS;

/**
 * The JSON Schemas (2020-12) of our files, for any editor. They describe what YAML's core schema sees: where our
 * reading keeps text, an editor's `true`, `1` and `1.5` are accepted too.
 */
export function publishedSchemas(): Record<SchemaName, JsonSchema> {
  const entries = Object.entries(SCHEMAS).map(([name, schema]) => [
    name,
    published(name as SchemaName, schema),
  ]);
  return Object.fromEntries(entries) as Record<SchemaName, JsonSchema>;
}

function published(name: SchemaName, schema: z.ZodType): JsonSchema {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const meta = z.globalRegistry.get(zodSchema);
      if (meta?.['published'] === undefined) return;
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
      Object.assign(jsonSchema, meta['published']);
    },
  }) as JsonSchema;
  const { $schema, ...rest } = editorFriendly(json) as JsonSchema;
  const whole = name === 'action' ? withPlatforms(rest) : rest;
  return { $schema, ...ROOT_TEXTS[name], ...whole };
}

/** The schema with the platforms there are in place of any name. What all targets may say is written once. */
function withPlatforms(schema: JsonSchema): JsonSchema {
  const { properties, $defs } = schema as { properties: Record<string, JsonSchema>; $defs: JsonSchema };
  const { anyOf, ...platforms } = properties['platforms'] as { anyOf: [JsonSchema, JsonSchema] };
  const [{ additionalProperties: target }, absent] = anyOf;
  const any = platformsSchema({ $ref: '#/$defs/target' });
  return {
    ...schema,
    properties: { ...properties, platforms: { ...platforms, anyOf: [any, absent] } },
    $defs: { ...$defs, target },
  };
}

/** Drops what zod adds for itself, and describes the keys that people meet. */
function editorFriendly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(editorFriendly);
  if (typeof value !== 'object' || value === null) return value;
  const result: JsonSchema = {};
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'published' || (name === 'pattern' && String(inner).length > 100)) continue;
    if (name === 'maximum' && inner === Number.MAX_SAFE_INTEGER) continue;
    if (name === 'properties' && typeof inner === 'object' && inner !== null) {
      const described = Object.entries(inner as JsonSchema).map(([property, schema]) => [
        property,
        describe(property, schema),
      ]);
      result[name] = Object.fromEntries(described);
    } else result[name] = editorFriendly(inner);
  }
  return result;
}

function describe(property: string, schema: unknown): unknown {
  const text = Object.hasOwn(KEY_TEXTS, property) ? KEY_TEXTS[property] : undefined;
  const friendly = editorFriendly(schema) as JsonSchema;
  return text === undefined || 'description' in friendly ? friendly : { description: text, ...friendly };
}
