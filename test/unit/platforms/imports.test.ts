import { describe, expect, it } from 'vitest';
import { readAction } from '@shared/action/read';
import { writeYaml } from '@shared/document/write';
import { parseJson } from '@shared/json/parse';
import { writeJson } from '@shared/json/write';
import { platformById } from '@shared/platforms';

/** Files of others: sparse, with words we do not use, or in a list. */
const FILES: readonly (readonly [string, string])[] = [
  ['fluents', '[{"label":"A","config":{"input_schema":{"type":"object","properties":{"q":{}}}}}]'],
  [
    'fluents',
    '{"label":"A b","description":"","config":{"url":"https://a.example","speak_on_receive":"Ok"}}',
  ],
  [
    'solveo',
    '[{"name":"A","url":"https://a.example/{{order.id}}","body":{"q":"{{lead.email}}"},"headers":{"X-A":7}}]',
  ],
  [
    'solveo',
    '{"name":"A","method":"post","url":"https://a.example","body":"plain {{x}}","headers":{"Cookie":"a=b","X-Api-Key":"abcdefgh"}}',
  ],
  ['openai-responses', '{"tools":[{"type":"function","name":"a","parameters":null,"strict":null}]}'],
  [
    'openai-responses',
    '[{"type":"function","name":"a.b","parameters":{"type":"object","properties":{"n":{"type":["integer","null"],"minimum":1,"enum":[1,2,null]},"o":{"properties":{"x":{"type":"weird","examples":["y"]}}}},"required":["n"]},"strict":false}]',
  ],
  ['openai-chat', '{"type":"function","function":{"name":"a","description":"D"}}'],
  [
    'openai-realtime',
    '{"type":"function","name":"look_up","parameters":{"type":"object","properties":{"d":{"type":"string","format":"date-time","default":"x"}}}}',
  ],
  ['anthropic', '{"name":"a","input_schema":{"type":"object"},"cache_control":{"type":"ephemeral"}}'],
  ['mcp', '{"name":"a","inputSchema":{"type":"object"},"annotations":{"destructiveHint":true}}'],
  [
    'mcp',
    '{"tools":[{"name":"a","title":"","inputSchema":{"type":"object"},"annotations":{"readOnlyHint":true}}]}',
  ],
  [
    'vapi-api-request',
    '[{"type":"apiRequest","url":"https://a.example/{{ customer.number }}/{{Order_Id}}"}]',
  ],
  [
    'vapi-api-request',
    '{"type":"apiRequest","name":"a","url":"https://a.example","body":{"type":"object","properties":{"k":{"type":"number","value":1.50},"q":{"type":"string"}}},"parameters":[{"key":"p","value":"x {{now}}"},{"value":1},7],"headers":{"type":"object","properties":{"X":{"type":"string"},"Y":1}},"variableExtractionPlan":{"aliases":[{"key":"Big","value":"{{ $[0].x }}"},{"key":"no"},3]},"messages":[{"type":"request-response-delayed","content":"Wait"},{"type":"other","content":"?"},{"type":"request-start"},5],"backoffPlan":{"type":"odd","maxRetries":2}}',
  ],
  ['vapi-function', '[{"type":"function","function":{"name":"a"}}]'],
  [
    'vapi-function',
    '{"type":"function","function":{"name":"a"},"server":{"url":"https://a.example","headers":{"X-Secret":"abcdefgh","N":1},"timeoutSeconds":7.5,"backoffPlan":{"type":"fixed","maxRetries":1}},"async":true}',
  ],
  [
    'retell',
    '{"general_tools":[{"type":"end_call","name":"bye"},{"type":"custom","name":"a","url":"https://a.example","speak_during_execution":true,"query_params":{"n":"{{user_number}}","x":5}}]}',
  ],
  [
    'retell',
    '[{"type":"custom","name":"a","url":"https://a.example","args_at_root":true,"execution_message_description":"Hm","max_retry":1,"response_variables":{"a":"b[0].c"}}]',
  ],
  ['elevenlabs', '[{"type":"webhook","name":"a","api_schema":{"url":"https://a.example/{id}"}}]'],
  [
    'elevenlabs',
    '{"tool_config":{"name":"a","api_schema":{"url":"https://a.example","query_params_schema":{"properties":{"k":{"type":"string","constant_value":"v"},"n":{"type":"integer","constant_value":7}}},"request_body_schema":{"type":"object","properties":{"o":{"type":"object","properties":{"v":{"type":"string","dynamic_variable":"system__caller_id"}}},"Up":{"type":"string","description":"U"}}},"request_headers":{"A":"b","C":{"env_var_label":"x"},"D":{"variable_name":"own"},"E":5}},"assignments":[{"dynamic_variable":"x"},5]},"response_mocks":[]}',
  ],
];

describe.each(FILES.map(([id, text], index) => ({ id, text, index })))(
  '$id, foreign file $index',
  ({ id, text }) => {
    it('is read into a document that can be read and exported, with nothing secret in it', () => {
      const { actions, secrets } = platformById(id).import!(text);
      for (const document of actions) {
        const { action, findings } = readAction(writeYaml(document));
        expect(findings).toEqual([]);
        const [file] = platformById(id).export(action!, { values: new Map() }).files;
        expect(writeJson(parseJson(file!.text))).not.toBe('{}');
        for (const { value } of secrets) expect(writeYaml(document)).not.toContain(value);
      }
    });
  },
);
