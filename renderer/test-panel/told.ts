import { useEffect, useState } from 'react';
import type { Action } from '@shared/action/action';
import type { RunResult } from '@shared/ipc/runs';
import { tellAgent } from '@shared/response/told';
import { estimateTokens } from '@shared/response/tokens';
import { bodyText } from './answer/copy-body';
import { usePickedOutputs } from './outputs/use-picked-outputs';

/** What the agent is told of an answer. */
export interface Told {
  readonly text: string;
  readonly tokens: number;
  /** The longest texts were shortened to keep to the limit. */
  readonly shortened: boolean;
}

/** Larger bodies stay in main: what was told is then what the run recorded. */
const MOST_CHARS = 1_000_000;

/** What the agent would be told of the last answer by the document as it stands now; null before there is one. */
export function useTold(action: Action, result: RunResult | null): Told | null {
  const [text, setText] = useState<{ readonly id: string; readonly text: string } | null>(null);
  const body = result?.body ?? null;
  const picked = usePickedOutputs(body, action.outputs);
  const id =
    body && body.kind !== 'empty' && !body.cut && body.chars > 0 && body.chars <= MOST_CHARS ? body.id : null;
  useEffect(() => {
    if (id === null) return;
    let gone = false;
    bodyText(id, MOST_CHARS).then(
      (whole) => !gone && setText({ id, text: whole }),
      // Pushed out by newer bodies: what the run recorded stands.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [id]);
  if (!result) return null;
  const recorded = result.recording.told;
  if (body && text && text.id === id) {
    // Outputs as the document picks them now, not as it picked them when it ran.
    const outputs = action.outputs.map(({ name, path }) => ({
      name,
      path,
      json: picked.find((output) => output.name === name)?.json ?? null,
    }));
    return tellAgent(action, text.text, { outputs });
  }
  return recorded === null ? null : { text: recorded, tokens: estimateTokens(recorded), shortened: false };
}
