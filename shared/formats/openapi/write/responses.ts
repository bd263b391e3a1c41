import type { Action } from '../../../action/action.js';
import type { Output } from '../../../action/schema/response.js';
import type { JsonObject } from '../../../json/json.js';
import { object } from '../../../platforms/engine/json.js';
import { singularPath } from '../../../platforms/engine/paths.js';
import { shapeSchema } from './schema.js';

/** The responses: one for each status of success that the cases expect, with the fields that are outputs. */
export function responsesOf(action: Action): JsonObject {
  const schema = answerSchema(action.outputs);
  const media = object([['schema', schema]]);
  const answer = object([
    ['description', 'The answer.'],
    ['content', schema && object([['application/json', media]])],
  ]);
  return object(statusesOf(action).map((status) => [status, answer]));
}

function statusesOf(action: Action): readonly string[] {
  const expected = action.cases
    .flatMap(({ expect }) => {
      const status = expect?.error === undefined ? expect?.status : undefined;
      return Array.isArray(status) ? (status as readonly unknown[]) : [status];
    })
    .filter((status): status is string => typeof status === 'string' && /^2\d\d$/.test(status));
  return expected.length === 0 ? ['200'] : [...new Set(expected)].sort();
}

/** A tree of the fields on the way to the outputs. */
interface Branch {
  readonly members: Map<string | number, Branch>;
  output?: Output;
}

/** The part of the answer that outputs say; a path with wildcards or filters says nothing here. */
function answerSchema(outputs: readonly Output[]): JsonObject | undefined {
  const root: Branch = { members: new Map() };
  for (const output of outputs) {
    let at = root;
    for (const step of singularPath(output.path) ?? []) {
      const next = at.members.get(step) ?? { members: new Map() };
      at.members.set(step, next);
      at = next;
    }
    if (at !== root) at.output ??= output;
  }
  return root.members.size === 0 ? undefined : branchSchema(root);
}

function branchSchema({ members, output }: Branch): JsonObject {
  const [first] = members.keys();
  if (first === undefined) {
    const { type = 'string', description, example } = output ?? {};
    return output?.type === undefined && example === undefined
      ? object([['description', description]])
      : shapeSchema({ type, description, example });
  }
  if (typeof first === 'number') {
    const item = members.get(first);
    return object([
      ['type', 'array'],
      ['items', item && branchSchema(item)],
    ]);
  }
  const properties = [...members].map(([key, branch]) => [String(key), branchSchema(branch)] as const);
  return object([
    ['type', 'object'],
    ['properties', object(properties)],
  ]);
}
