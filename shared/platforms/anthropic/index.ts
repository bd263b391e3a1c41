import { definePlatform } from '../engine/define.js';
import { asTool, functionMembers, functionSheet, readFunction, toolsIn } from '../engine/function-tool.js';
import { object } from '../engine/json.js';
import { DOCS, profile } from './profile.js';

const me = { id: 'anthropic', name: 'Anthropic' } as const;

/** Tools of the Messages API. Words its own schema transformer moves into descriptions stand there already. */
export const anthropic = definePlatform({
  ...me,
  docs: DOCS,
  profile,
  file: {
    suffix: me.id,
    write: (wire) => object(functionMembers(profile, wire, 'input_schema', false)),
  },
  sheet: (wire, file) =>
    functionSheet(wire, file, 'the "tools" list of your messages.create request', [
      'Ask for what the action does and look for a content block of type tool_use with this name.',
      'Send the answer back as a tool_result block with the same tool_use_id; set is_error when the request failed.',
      'Make your API fail once: the agent must say so, and must not claim success.',
    ]),
  read: (json) =>
    toolsIn(json).map((item) =>
      readFunction(me, item, asTool(item, 'Anthropic', 'input_schema'), 'input_schema', undefined),
    ),
});
