import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import {
  elevenLabsConversation,
  retellCall,
  vapiCallMessage,
  vapiResultMessages,
  vapiServerMessage,
} from '../support/vendor-logs';
import { typeCheck } from './type-check';

/** The logs that imports are tested with, by the vendors' types. */
const TYPED: readonly (readonly [name: string, header: string, type: string, value: unknown])[] = [
  ['retell-log', `import type Retell from 'retell-sdk';`, 'Retell.WebCallResponse', retellCall],
  [
    'vapi-call-message',
    `import type { Vapi } from '@vapi-ai/server-sdk';`,
    'Vapi.ToolCallMessage',
    vapiCallMessage,
  ],
  [
    'vapi-result-messages',
    `import type { Vapi } from '@vapi-ai/server-sdk';`,
    'Vapi.ToolCallResultMessage[]',
    vapiResultMessages,
  ],
  [
    'vapi-server-message',
    `import type { Vapi } from '@vapi-ai/server-sdk';`,
    'Vapi.ServerMessageToolCalls',
    vapiServerMessage,
  ],
];

const literal = (header: string, type: string, value: unknown) =>
  `${header}\nexport const log = ${JSON.stringify(value, null, 2)} satisfies ${type};\n`;

it('are of the vendors’ own types', () => {
  const result = typeCheck(TYPED.map(([name, header, type, value]) => [name, literal(header, type, value)]));
  expect(result.output).toBe('');
  expect(result.ok).toBe(true);
});

it('would not be with a member of the wrong type', () => {
  const broken = TYPED.map(([name, header, type, value]) => {
    const text = literal(header, type, value).replace(
      /"(time|timestamp|start_timestamp)": \d+/,
      '"$1": "then"',
    );
    return [`broken-${name}`, text] as const;
  });
  const { output } = typeCheck(broken);
  for (const [name] of broken) expect(output).toContain(`${name}.ts`);
});

it('are what the package of ElevenLabs reads, without a member it does not know', () => {
  const load = createRequire(import.meta.url);
  const { GetConversationResponseModel } = load('@elevenlabs/elevenlabs-js/serialization') as {
    GetConversationResponseModel: {
      parse(json: unknown, how: object): { readonly ok: boolean; readonly errors?: readonly unknown[] };
    };
  };
  const how = { unrecognizedObjectKeys: 'fail' };
  const read = GetConversationResponseModel.parse(elevenLabsConversation, how);
  expect(read.errors ?? []).toEqual([]);
  expect(read.ok).toBe(true);
  const { conversation_id: _id, ...without } = elevenLabsConversation;
  expect(GetConversationResponseModel.parse(without, how).ok).toBe(false);
});
