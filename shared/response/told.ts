import type { Action } from '../action/action.js';
import { FailureError } from '../failure/failure.js';
import type { Json } from '../json/json.js';
import { jsonObject } from '../json/kind.js';
import { parseJson } from '../json/parse.js';
import type { Recording } from '../recording/recording.js';
import { keepPlaces } from './prune.js';
import { queryJson } from './query.js';
import { shortenJson, shortenText, type Shortened } from './shape.js';

/**
 * What the agent is told of an answer: the response, shaped by `keep` and `maxTokens`, or the outputs alone
 * (`tell: outputs`). When `keep` meets nothing, the answer is told whole: an error body says what went wrong.
 * @param text the decoded text of the answer's body
 */
export function tellAgent(
  { response }: Pick<Action, 'response'>,
  text: string,
  { outputs }: Pick<Recording, 'outputs'>,
): Shortened {
  if (response.tell === 'outputs') {
    const members = outputs.map(({ name, json }): [string, Json] => [
      name,
      json === null ? null : parseJson(json),
    ]);
    return shortenJson(jsonObject(members), response.maxTokens);
  }
  const { keep = [] } = response;
  if (keep.length === 0 && response.maxTokens === undefined) return shortenText(text, undefined);
  const json = readable(text);
  if (json === undefined) return shortenText(text, response.maxTokens);
  const places = keep.flatMap((path) => followed(json, path));
  return shortenJson(keepPlaces(json, places) ?? json, response.maxTokens);
}

function readable(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** A path that cannot be followed keeps nothing; lint has said so. */
function followed(json: Json, path: string) {
  try {
    return queryJson(json, path).map(({ steps }) => steps);
  } catch (error) {
    if (error instanceof FailureError) return [];
    throw error;
  }
}
