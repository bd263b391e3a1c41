import type { Action } from '../../action/action.js';
import type { JsonObject } from '../../json/json.js';
import { definePlatform } from '../engine/define.js';
import { asTool, functionSheet, readFunction, toolsIn } from '../engine/function-tool.js';
import { object, objectAt } from '../engine/json.js';
import { wholeDescription } from '../engine/prompt.js';
import type { ReadItem } from '../engine/reading.js';
import { parameterSchema } from '../engine/schema.js';
import { DOCS, profile } from './profile.js';

const me = { id: 'mcp', name: 'MCP' } as const;

/** Hints for the host: what the call may change. The defaults of the specification are said too, so that all see them. */
function annotations(action: Action): JsonObject {
  return object([
    ['title', action.name],
    ['readOnlyHint', action.safety === 'read'],
    ['destructiveHint', action.safety === 'destructive'],
    ['idempotentHint', action.request?.method === 'PUT' || action.safety === 'read'],
    ['openWorldHint', true],
  ]);
}

function safetyOf(tool: JsonObject): string {
  const hints = objectAt(tool, 'annotations');
  if (hints?.['readOnlyHint'] === true) return 'read';
  return hints?.['destructiveHint'] === true ? 'destructive' : 'write';
}

/** A tool as `tools/list` gives it. */
export const mcp = definePlatform({
  ...me,
  docs: DOCS,
  profile,
  file: {
    suffix: me.id,
    write: (wire) =>
      object([
        ['name', wire.action.callName],
        ['title', wire.action.name],
        ['description', wholeDescription(wire.action) || undefined],
        ['inputSchema', parameterSchema(profile, wire.action.parameters, { strict: false })],
        ['annotations', annotations(wire.action)],
      ]),
  },
  sheet: (wire, file) =>
    functionSheet(
      wire,
      file,
      'what your MCP server answers to tools/list, or serve the workspace with "actionbench mcp"',
      [
        'Connect a client, list the tools and call this one with sample values.',
        'Answer with content, and with isError: true when the request behind it failed.',
      ],
    ),
  read: (json) =>
    toolsIn(json).map((item): ReadItem => {
      const tool = asTool(item, 'MCP', 'inputSchema');
      const read = readFunction(me, item, tool, 'inputSchema', undefined);
      const title = tool['title'];
      return {
        ...read,
        document: {
          ...read.document,
          ...(typeof title === 'string' && title !== '' && { name: title }),
          ...(objectAt(tool, 'annotations') && { safety: safetyOf(tool) }),
        },
      };
    }),
});
