import { expect, it } from 'vitest';
import { exported } from './exports';
import { typeCheck } from './type-check';

/** The vendors' types, by platform; `value` is a key of Vapi's documentation that its types lack. */
const TYPES: readonly (readonly [string, string, string])[] = [
  [
    'openai-chat',
    `import type { OpenAI } from 'openai';`,
    'OpenAI.Chat.Completions.ChatCompletionFunctionTool',
  ],
  ['openai-responses', `import type { OpenAI } from 'openai';`, 'OpenAI.Responses.FunctionTool'],
  ['openai-realtime', `import type { OpenAI } from 'openai';`, 'OpenAI.Realtime.RealtimeFunctionTool'],
  ['anthropic', `import type { Anthropic } from '@anthropic-ai/sdk';`, 'Anthropic.Messages.Tool'],
  ['mcp', `import type { Tool } from '@modelcontextprotocol/sdk/types.js';`, 'Tool'],
  [
    'vapi-api-request',
    `import type { Vapi } from '@vapi-ai/server-sdk';`,
    'Vapi.CreateToolsRequest.ApiRequest',
  ],
  ['vapi-function', `import type { Vapi } from '@vapi-ai/server-sdk';`, 'Vapi.CreateToolsRequest.Function'],
  ['retell', `import type Retell from 'retell-sdk';`, 'Retell.LlmCreateParams.CustomTool'],
];

/** Exports as TypeScript literals of the vendor's type, one constant each. */
function literals(id: string, header: string, type: string, change: (text: string) => string): string {
  const constants = exported(id).map(({ json }, index) => {
    const literal = change(JSON.stringify(withoutGaps(json), null, 2));
    return `export const tool${index}: ${type} = ${literal};`;
  });
  return [header, ...constants].join('\n');
}

/** Members of a backoff plan that Vapi's types call records. */
const UNTYPED = new Set(['type', 'excludedStatusCodes']);

/** Vapi's types lack `value` in schemas and call members of a backoff plan records: both are gaps of its generator. */
function withoutGaps(json: unknown, key = ''): unknown {
  if (Array.isArray(json)) return json.map((item) => withoutGaps(item));
  if (typeof json !== 'object' || json === null) return json;
  const isSchema = 'type' in json && 'value' in json;
  return Object.fromEntries(
    Object.entries(json)
      .filter(([name]) => !(isSchema && name === 'value'))
      .map(([name, value]) => {
        if (key !== 'backoffPlan' || !UNTYPED.has(name)) return [name, withoutGaps(value, name)];
        return [name, Array.isArray(value) ? [] : {}];
      }),
  );
}

it('writes literals of the vendors’ own types', () => {
  const result = typeCheck(
    TYPES.map(([id, header, type]) => [id, literals(id, header, type, (text) => text)]),
  );
  expect(result.output).toBe('');
  expect(result.ok).toBe(true);
});

it('would notice a member of the wrong type, on every platform', () => {
  const broken = TYPES.map(([id, header, type]) => {
    const change = (text: string) => text.replace(/"name": "[^"]*"/, '"name": 7');
    return [`broken-${id}`, literals(id, header, type, change)] as const;
  });
  const { output } = typeCheck(broken);
  for (const [name] of broken) expect(output).toContain(`${name}.ts`);
});
