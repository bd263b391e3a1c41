import { equalJson } from '../../json/equal.js';
import { parseJson } from '../../json/parse.js';
import type { RecordedOutput, Recording } from '../recording.js';

/** What the difference of two runs means for the agent, the weightiest first. */
export type Consequence =
  /** It failed and works now, or worked and fails now, or fails in another way. */
  | { readonly kind: 'outcome'; readonly before: string; readonly after: string }
  | { readonly kind: 'output-lost'; readonly name: string }
  | { readonly kind: 'output-found'; readonly name: string }
  | {
      readonly kind: 'output-changed';
      readonly name: string;
      readonly before: string;
      readonly after: string;
    }
  /** Outputs are the same, yet the agent reads something else. */
  | { readonly kind: 'told' }
  | { readonly kind: 'none' };

/** Compares what leaves a run for the agent: its class, its outputs and what it is told. */
export function consequencesOf(before: Recording, after: Recording): readonly Consequence[] {
  const outcome: readonly Consequence[] =
    before.class === after.class ? [] : [{ kind: 'outcome', before: before.class, after: after.class }];
  const outputs = outputChanges(before.outputs, after.outputs);
  const found = [...outcome, ...outputs];
  if (found.length > 0) return found;
  return [{ kind: sameTold(before.told, after.told) ? 'none' : 'told' }];
}

function outputChanges(
  before: readonly RecordedOutput[],
  after: readonly RecordedOutput[],
): readonly Consequence[] {
  const then = valuesOf(before);
  const now = valuesOf(after);
  const names = [...new Set([...then.keys(), ...now.keys()])];
  return names.flatMap((name): readonly Consequence[] => {
    const was = then.get(name);
    const is = now.get(name);
    if (was === undefined) return is === undefined ? [] : [{ kind: 'output-found', name }];
    if (is === undefined) return [{ kind: 'output-lost', name }];
    return was === is ? [] : [{ kind: 'output-changed', name, before: was, after: is }];
  });
}

/** Outputs that have a value, by name, as JSON text. */
function valuesOf(outputs: readonly RecordedOutput[]): ReadonlyMap<string, string> {
  return new Map(outputs.flatMap(({ name, json }) => (json === null ? [] : [[name, json] as const])));
}

/** Blanks and the order of members are nothing to the agent. */
function sameTold(before: string | null, after: string | null): boolean {
  if (before === after) return true;
  if (before === null || after === null) return false;
  try {
    return equalJson(parseJson(before), parseJson(after));
  } catch {
    return false;
  }
}
