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
import { openaiRules } from './rules.js';
import { checkStrict } from './strict.js';
import { DOCS, profile } from './profile.js';

const me = { id: 'openai-responses', name: 'OpenAI' } as const;

/** Tools of the Responses API: flat, not nested under `function`. `parameters` and `strict` are compulsory keys. */
export const openaiResponses = definePlatform({
  ...me,
  mode: 'Responses',
  docs: DOCS,
  profile,
  check: (wire, action) => (isStrict(wire) ? checkStrict(me.id, wire, action) : []),
  rules: openaiRules,
  file: {
    suffix: me.id,
    write: (wire) =>
      object([
        ['type', 'function'],
        ...functionMembers(profile, wire, 'parameters', isStrict(wire)),
        ['strict', isStrict(wire)],
      ]),
  },
  sheet: (wire, file) =>
    functionSheet(wire, file, 'the "tools" list of your responses.create request', [
      'Ask for what the action does and look for an output item of type function_call with this name.',
      'Send the answer back as an item of type function_call_output with the same call_id.',
      'Make your API fail once: the agent must say so, and must not claim success.',
    ]),
  read: (json) =>
    toolsIn(json).map((item) => {
      const tool = asTool(item, 'OpenAI Responses', 'parameters', 'function');
      const strict =
        tool['strict'] === true || (tool['strict'] !== false && looksStrict(objectAt(tool, 'parameters')));
      return readFunction(me, item, tool, 'parameters', strict);
    }),
});
