import { useEffect, useState } from 'react';
import type { Output } from '@shared/action/schema/response';
import { toFailure } from '@shared/failure/failure';
import type { BodyInfo } from '@shared/response/body';
import { calls } from '@renderer/bridge/bridge';

/** What the path of an output meets in a body. */
export interface PickedOutput {
  readonly name: string;
  /** Normalized path of the first node; null when the path met nothing. */
  readonly path: string | null;
  /** JSON text of what it met; several nodes become a list. */
  readonly json: string | null;
  readonly problem: string | null;
}

const none: readonly PickedOutput[] = [];

/** Picks the outputs of a document from a body, anew whenever one of both changes. */
export function usePickedOutputs(
  body: BodyInfo | null,
  outputs: readonly Output[] | undefined,
): readonly PickedOutput[] {
  const [picked, setPicked] = useState<{ id: string; outputs: readonly PickedOutput[] } | null>(null);
  const id = body?.kind === 'json' && !body.cut ? body.id : null;
  useEffect(() => {
    if (id === null || !outputs) return;
    let gone = false;
    void Promise.all(outputs.map((output) => pickOne(id, output))).then((found) => {
      if (!gone) setPicked({ id, outputs: found });
    });
    return () => {
      gone = true;
    };
  }, [id, outputs]);
  return picked && picked.id === id ? picked.outputs : none;
}

async function pickOne(id: string, { name, path }: Output): Promise<PickedOutput> {
  try {
    const { nodes, total } = await calls.body.pick({ id, path });
    const [only] = nodes;
    const json = total > 1 ? `[${nodes.map((node) => node.json).join(',')}]` : (only?.json ?? null);
    return { name, path: only?.path ?? null, json, problem: null };
  } catch (error) {
    return { name, path: null, json: null, problem: toFailure(error).message };
  }
}

/** Output names by the normalized path they stand at, for the tree. */
export function namesByPath(picked: readonly PickedOutput[]): ReadonlyMap<string, string> {
  return new Map(picked.flatMap(({ path, name }) => (path === null ? [] : [[path, name] as const])));
}
