import { describe, expect, it } from 'vitest';
import { exported, load } from './exports';

type Schema = Record<string, unknown>;

describe('OpenAI: its own transformer to strict mode', () => {
  const { toStrictJsonSchema } = load('openai/lib/transform') as {
    toStrictJsonSchema: (schema: Schema) => Schema;
  };

  it.each(exported('openai-responses'))('finds nothing to change in $action', ({ json }) => {
    const parameters = json['parameters'] as Schema;
    expect(toStrictJsonSchema(structuredClone(parameters))).toEqual(parameters);
  });

  it('refuses an optional value that may not be null', () => {
    const broken = { type: 'object', properties: { a: { type: 'string' } }, required: [] };
    expect(() => toStrictJsonSchema(broken)).toThrow();
  });
});

describe('Anthropic: its own schema transformer', () => {
  const { transformJSONSchema } = load('@anthropic-ai/sdk/lib/transform-json-schema') as {
    transformJSONSchema: (schema: Schema) => Schema;
  };

  it.each(exported('anthropic'))('moves no word of $action into a description', ({ json }) => {
    const before = json['input_schema'] as Schema;
    const after = transformJSONSchema(structuredClone(before));
    expect(descriptions(after)).toEqual(descriptions(before));
  });

  it('does so with a word it does not take', () => {
    const schema = { type: 'object', properties: { a: { type: 'string', minLength: 3 } } };
    expect(JSON.stringify(transformJSONSchema(schema))).toContain('minLength: 3');
  });
});

function descriptions(schema: unknown): readonly unknown[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'description' && typeof value === 'string' ? [value] : descriptions(value),
  );
}

describe('ElevenLabs: the serialization of its SDK', () => {
  const { ToolRequestModel } = load('@elevenlabs/elevenlabs-js/serialization') as {
    ToolRequestModel: {
      parse: (json: unknown, options: object) => { ok: boolean; errors?: unknown };
    };
  };
  const parse = (json: unknown) => ToolRequestModel.parse(json, { unrecognizedObjectKeys: 'fail' });

  it.each(exported('elevenlabs'))('takes $action', ({ json }) => {
    const result = parse(json);
    expect(result.errors ?? []).toEqual([]);
    expect(result.ok).toBe(true);
  });

  it('refuses a method and a key that do not exist', () => {
    const [first] = exported('elevenlabs');
    const text = JSON.stringify(first!.json);
    expect(parse(JSON.parse(text.replace(/"method":"\w+"/, '"method":"FETCH"'))).ok).toBe(false);
    expect(parse(JSON.parse(text.replace('"url":', '"x_url":'))).ok).toBe(false);
  });
});

describe('MCP: a client in memory', () => {
  const { ToolSchema, ListToolsRequestSchema } = load('@modelcontextprotocol/sdk/types.js') as {
    ToolSchema: { safeParse: (json: unknown) => { success: boolean } };
    ListToolsRequestSchema: unknown;
  };
  const { Client } = load('@modelcontextprotocol/sdk/client/index.js') as {
    Client: new (info: object) => {
      connect: (transport: unknown) => Promise<void>;
      listTools: () => Promise<{ tools: unknown[] }>;
      close: () => Promise<void>;
    };
  };
  const { Server } = load('@modelcontextprotocol/sdk/server/index.js') as {
    Server: new (
      info: object,
      options: object,
    ) => {
      connect: (transport: unknown) => Promise<void>;
      setRequestHandler: (schema: unknown, handler: () => unknown) => void;
    };
  };
  const { InMemoryTransport } = load('@modelcontextprotocol/sdk/inMemory.js') as {
    InMemoryTransport: { createLinkedPair: () => [unknown, unknown] };
  };
  const { validateToolName } = load('@modelcontextprotocol/sdk/shared/toolNameValidation.js') as {
    validateToolName: (name: string) => { isValid: boolean; warnings: string[] };
  };

  it('lists the tools as they were exported', async () => {
    const tools = exported('mcp').map(({ json }) => json);
    const server = new Server({ name: 'test', version: '1' }, { capabilities: { tools: {} } });
    server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
    const client = new Client({ name: 'test', version: '1' });
    const [left, right] = InMemoryTransport.createLinkedPair();
    await Promise.all([server.connect(left), client.connect(right)]);
    expect((await client.listTools()).tools).toEqual(tools);
    await client.close();
  });

  it('takes their names without a warning', () => {
    for (const { json } of exported('mcp')) {
      expect(validateToolName(String(json['name']))).toEqual({ isValid: true, warnings: [] });
    }
    expect(validateToolName('a name').isValid).toBe(false);
  });

  it('refuses a schema that is no object', () => {
    expect(ToolSchema.safeParse({ name: 'a', inputSchema: { type: 'array' } }).success).toBe(false);
  });
});
