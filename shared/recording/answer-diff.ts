import type { Json } from '../json/json.js';
import { parseJson } from '../json/parse.js';
import { diffJson, type JsonChange } from '../response/diff.js';
import type { Recording } from './recording.js';

/**
 * The differences between what came back in two runs: the status at `status`, and the body member by member where both
 * are JSON, else as a whole at `$`.
 */
export function answerDiff(before: Recording, after: Recording): readonly JsonChange[] {
  const [was, is] = [statusOf(before), statusOf(after)];
  const status: readonly JsonChange[] =
    was === is ? [] : [{ path: 'status', kind: 'changed', before: was, after: is }];
  return [...status, ...diffJson(bodyOf(before), bodyOf(after))];
}

function statusOf({ hops, class: outcome }: Recording): string {
  const status = hops.at(-1)?.status ?? null;
  return status === null ? outcome : String(status);
}

function bodyOf({ hops }: Recording): Json {
  const body = hops.at(-1)?.responseBody ?? null;
  if (body === null || body.text === '') return null;
  try {
    return parseJson(body.text);
  } catch {
    return body.text;
  }
}
