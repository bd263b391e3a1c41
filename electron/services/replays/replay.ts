import { type Failure, fail } from '@shared/failure/failure.js';
import type { Ran } from '../runs/input.js';
import type { Recording } from '@shared/recording/recording.js';
import type { ReplayHow } from '@shared/recording/replay/how.js';
import { type ReadyReplay, readyReplays } from './plan.js';
import type { ReplayPorts } from './ports.js';

export interface ReplayOptions {
  /** A person saw what may happen twice and said yes. */
  readonly confirmed: boolean;
  readonly signal: AbortSignal;
  /** Called for each recording when it is done, with how many are. */
  readonly onDone?: (done: number, total: number) => void;
}

/** One recording sent again, or why it was not. */
export interface Outcome {
  readonly original: Recording;
  readonly ran: Ran | null;
  readonly failure: Failure | null;
}

/** Reads go out side by side; writes one after the other, as they first happened. */
const READS_AT_ONCE = 4;

/**
 * Sends recordings again. One that cannot be sent does not keep the others from it.
 * @throws FailureError `unconfirmed` when something may happen twice and nobody confirmed it; `not-found`
 */
export async function replayAll(
  ids: readonly string[],
  how: ReplayHow,
  ports: ReplayPorts,
  options: ReplayOptions,
): Promise<readonly Outcome[]> {
  return sendReady(await readyReplays(ids, how, ports), ports, options);
}

/**
 * Sends what was made ready.
 * @throws FailureError `unconfirmed`
 */
export async function sendReady(
  ready: readonly ReadyReplay[],
  ports: Pick<ReplayPorts, 'run'>,
  { confirmed, signal, onDone }: ReplayOptions,
): Promise<readonly Outcome[]> {
  const writes = ready.flatMap(({ planned }) => planned.duplicates ?? []);
  if (writes.length > 0 && !confirmed) refuse(writes);
  const outcomes = new Array<Outcome>(ready.length);
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < ready.length; index = next++) {
      outcomes[index] = await replayOne(ready[index] as ReadyReplay, ports, signal);
      onDone?.(++done, ready.length);
    }
  };
  const lanes = writes.length > 0 ? 1 : READS_AT_ONCE;
  await Promise.all(Array.from({ length: Math.min(lanes, ready.length) }, work));
  return outcomes;
}

async function replayOne(
  { recording: original, documentText, prepared, findings, planned: { failure } }: ReadyReplay,
  ports: Pick<ReplayPorts, 'run'>,
  signal: AbortSignal,
): Promise<Outcome> {
  if (signal.aborted) return { original, ran: null, failure: STOPPED };
  if (prepared === null || failure !== null) return { original, ran: null, failure };
  const ran = await ports.run({
    ...prepared,
    documentText,
    findings,
    origin: 'replay',
    replayOf: original.id,
    caseName: original.caseName,
    conversationId: original.conversationId,
    keepBody: false,
    signal,
  });
  return { original, ran, failure: null };
}

const STOPPED: Failure = {
  class: 'aborted',
  message: 'It was not sent, because replaying was stopped.',
  hint: 'Replay it again when you want it sent.',
};

function refuse(writes: readonly string[]): never {
  const [first = ''] = writes;
  const more = writes.length > 1 ? ` and ${writes.length - 1} more` : '';
  return fail({
    class: 'unconfirmed',
    message: `Sending again may do twice what was done once: ${first}${more}.`,
    hint: 'Confirm it when that is what you want.',
  });
}
