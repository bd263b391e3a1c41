import type { Output } from '../action/schema/response.js';
import type { RecordedOutput } from '../recording/recording.js';
import { coerceJson } from '../template/coerce.js';
import { parseJson } from '../json/parse.js';
import type { Failure } from '../failure/failure.js';
import type { Picked } from './body.js';

/** What a path met in a body, or why it could not be followed; by path. */
export type PickedByPath = ReadonlyMap<string, Picked | Failure>;

/**
 * The outputs of an answer. A path that meets one value gives it, with its digits; several values become a list.
 * `problem` says in one sentence why there is none, or why it is not of the declared type.
 */
export function extractOutputs(outputs: readonly Output[], picked: PickedByPath): RecordedOutput[] {
  return outputs.map((output) => {
    const { name, path } = output;
    const found = picked.get(path);
    if (!found)
      return {
        name,
        path,
        json: null,
        problem: 'The answer is no JSON, so nothing could be picked from it.',
      };
    if ('message' in found) return { name, path, json: null, problem: found.message };
    const json = outputJson(found);
    if (json === null) return { name, path, json, problem: `The answer has nothing at ${path}.` };
    const problem = typeProblem(json, output);
    return problem === null ? { name, path, json } : { name, path, json, problem };
  });
}

function outputJson({ nodes, total }: Picked): string | null {
  if (total === 0) return null;
  const [only] = nodes;
  return total === 1 && only ? only.json : `[${nodes.map(({ json }) => json).join(',')}]`;
}

function typeProblem(json: string, { name, type }: Output): string | null {
  if (type === undefined) return null;
  const read = coerceJson(parseJson(json), { type }, true);
  return read.ok ? null : `${name} is declared as ${type}, but the answer holds ${excerpt(json)}.`;
}

function excerpt(json: string): string {
  return json.length > 60 ? `${json.slice(0, 59)}…` : json;
}
