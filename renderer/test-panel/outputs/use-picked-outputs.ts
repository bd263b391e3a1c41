import { useMemo } from 'react';
import type { Output } from '@shared/action/schema/response';
import type { Failure } from '@shared/failure/failure';
import type { BodyInfo, Picked } from '@shared/response/body';
import { usePicks } from './use-picks';

/** What the path of an output meets in a body. */
export interface PickedOutput {
  readonly name: string;
  /** Normalized path of the first node; null when the path met nothing. */
  readonly path: string | null;
  /** JSON text of what it met; several nodes become a list. */
  readonly json: string | null;
  readonly problem: string | null;
}

const none: readonly Output[] = [];

/** The outputs of a document as a body gives them; one whose path is still being looked up is left out. */
export function usePickedOutputs(
  body: BodyInfo | null,
  outputs: readonly Output[] = none,
): readonly PickedOutput[] {
  const picks = usePicks(
    body,
    outputs.map(({ path }) => path),
  );
  return useMemo(
    () =>
      outputs.flatMap(({ name, path }) => {
        const found = picks?.get(path);
        return found ? [pickedOutput(name, found)] : [];
      }),
    [picks, outputs],
  );
}

function pickedOutput(name: string, found: Picked | Failure): PickedOutput {
  if ('message' in found) return { name, path: null, json: null, problem: found.message };
  const { nodes, total } = found;
  const [only] = nodes;
  const json = total > 1 ? `[${nodes.map((node) => node.json).join(',')}]` : (only?.json ?? null);
  return { name, path: only?.path ?? null, json, problem: null };
}

/** Output names by the normalized path they stand at, for the tree. */
export function namesByPath(picked: readonly PickedOutput[]): ReadonlyMap<string, string> {
  return new Map(picked.flatMap(({ path, name }) => (path === null ? [] : [[path, name] as const])));
}
