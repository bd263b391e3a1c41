import { applyChanges } from '@shared/document/change';
import { spliceEdits } from '@shared/document/splice';
import { calls } from '@renderer/bridge/bridge';

/** The file of an environment. */
const fileOf = (environment: string) => `environments/${environment}.env.yaml`;

/**
 * Writes one value of an environment's file, nothing else of it; an empty text removes the value, so that the one it
 * extends speaks. Throws FailureError, `conflict` among them when another program wrote the file meanwhile.
 */
export async function editValue(environment: string, name: string, text: string): Promise<void> {
  const file = fileOf(environment);
  const stored = await calls.document.read({ file });
  const path = ['values', name];
  const changes = spliceEdits(stored.text, [
    text === '' ? { kind: 'remove', path } : { kind: 'set', path, value: text },
  ]);
  await calls.document.save({ file, text: applyChanges(stored.text, changes), baseHash: stored.hash });
}
