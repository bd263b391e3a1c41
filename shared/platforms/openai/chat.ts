import { definePlatform } from '../engine/define.js';
import {
  asTool,
  functionMembers,
  functionSheet,
  isStrict,
  looksStrict,
  readFunction,
  toolsIn,
} from '../engine/function-tool.js';
import { object, objectAt } from '../engine/json.js';
import { asObject } from '../engine/reading.js';
import { checkStrict } from './strict.js';
import { DOCS, profile } from './profile.js';

const me = { id: 'openai-chat', name: 'OpenAI' } as const;

/** Tools of the Chat Completions API: the function stands one level down, under `function`. */
export const openaiChat = definePlatform({
  ...me,
  mode: 'Chat',
  docs: DOCS,
  profile,
  check: (wire, action) => (isStrict(wire) ? checkStrict(me.id, wire, action) : []),
  file: {
    suffix: me.id,
    write: (wire) =>
      object([
        ['type', 'function'],
        [
          'function',
          object([
            ...functionMembers(profile, wire, 'parameters', isStrict(wire)),
            ['strict', isStrict(wire)],
          ]),
        ],
      ]),
  },
  sheet: (wire, file) =>
    functionSheet(wire, file, 'the "tools" list of your chat.completions.create request', [
      'Ask for what the action does and look for tool_calls with this name in the message.',
      'Send the answer back as a message of role tool with the same tool_call_id.',
      'Make your API fail once: the agent must say so, and must not claim success.',
    ]),
  read: (json) =>
    toolsIn(json).map((item) => {
      const tool = asTool(item, 'OpenAI Chat', 'function', 'function');
      const inner = asObject(tool['function'], 'OpenAI Chat', '"function"');
      const strict =
        inner['strict'] === true || (inner['strict'] !== false && looksStrict(objectAt(inner, 'parameters')));
      return readFunction(me, item, inner, 'parameters', strict);
    }),
});
