import { definePlatform } from '../engine/define.js';
import { asTool, functionMembers, functionSheet, readFunction, toolsIn } from '../engine/function-tool.js';
import { object } from '../engine/json.js';
import { REALTIME_DOCS, realtimeProfile as profile } from './profile.js';

const me = { id: 'openai-realtime', name: 'OpenAI' } as const;

/** Tools of a Realtime session: flat as in Responses, without `strict`. */
export const openaiRealtime = definePlatform({
  ...me,
  mode: 'Realtime',
  docs: REALTIME_DOCS,
  profile,
  file: {
    suffix: me.id,
    write: (wire) => object([['type', 'function'], ...functionMembers(profile, wire, 'parameters', false)]),
  },
  sheet: (wire, file) =>
    functionSheet(wire, file, 'the "tools" list of a session.update event', [
      'Ask for what the action does and look for an output item of type function_call with this name.',
      'Send the answer back with conversation.item.create, type function_call_output, then response.create.',
      'Make your API fail once: the agent must say so, and must not claim success.',
    ]),
  read: (json) =>
    toolsIn(json).map((item) =>
      readFunction(
        me,
        item,
        asTool(item, 'OpenAI Realtime', 'parameters', 'function'),
        'parameters',
        undefined,
      ),
    ),
});
