import type { Action } from '../../action/action.js';
import { FailureError } from '../../failure/failure.js';
import type { Json } from '../../json/json.js';
import { isArray, isObject } from '../../json/kind.js';
import { parseJson } from '../../json/parse.js';
import { writeJson } from '../../json/write.js';
import { extractOutputs, type PickedByPath } from '../../response/extract.js';
import { queryJson } from '../../response/query.js';
import type { ImportedCall } from '../imported-call.js';
import type { RecordedOutput } from '../recording.js';

/**
 * The outputs of an answer as the log tells of it. A transcript holds what the agent was told, which need not be what the
 * API answered: there, text that is no JSON has no outputs instead of broken ones.
 * @param whole also those that are missing; an answer that failed rarely holds them
 */
export function outputsOf(
  action: Action | null,
  { response }: Pick<ImportedCall, 'response'>,
  whole: boolean,
): readonly RecordedOutput[] {
  const wanted = action?.outputs ?? [];
  if (wanted.length === 0 || response?.body == null) return [];
  if (response.status === null && !isContainer(readable(response.body))) return [];
  const outputs = extractOutputs(wanted, pickedFrom(response.body, wanted));
  return whole ? outputs : outputs.filter(({ json }) => json !== null);
}

/** As many as a run of our own looks at. */
const MOST_NODES = 1_000;

/** What the paths meet in a body; empty for a body that is no JSON. */
export function pickedFrom(body: string, asking: readonly { readonly path: string }[]): PickedByPath {
  const picked = new Map<string, ReturnType<typeof pick>>();
  const json = readable(body);
  if (json === undefined) return picked;
  for (const { path } of asking) picked.set(path, pick(json, path));
  return picked;
}

function pick(json: Json, path: string) {
  try {
    const nodes = queryJson(json, path);
    return {
      nodes: nodes.slice(0, MOST_NODES).map((node) => ({ path: node.path, json: writeJson(node.value) })),
      total: nodes.length,
    };
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
}

function readable(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function isContainer(json: Json | undefined): boolean {
  return isObject(json) || isArray(json);
}
