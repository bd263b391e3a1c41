import { createHash } from 'node:crypto';
import { toFailure } from '@shared/failure/failure.js';
import type { Recording } from '@shared/recording/recording.js';
import type { ReplayHow } from '@shared/recording/replay/how.js';
import type { PlannedReplay, ReplayPlan } from '@shared/recording/replay/plan.js';
import { type PreparedReplay, prepareReplay, type ReplayAround } from '@shared/recording/replay/prepare.js';
import { mayDuplicate } from '@shared/recording/replay/risk.js';
import { requestOf } from '@shared/recording/request-of.js';
import { joinPieces } from '@shared/template/pieces.js';
import type { ReplayPorts } from './ports.js';

/** A recording made ready, or why it cannot be. */
export interface ReadyReplay {
  readonly recording: Recording;
  readonly documentText: string | null;
  readonly prepared: PreparedReplay | null;
  /** Rules that were broken when it was recorded, or by the document as it now is, whichever is sent. */
  readonly findings: readonly string[];
  readonly production: boolean;
  readonly planned: PlannedReplay;
}

/**
 * Says what sending recordings again would do, without sending anything.
 * @throws FailureError `not-found` for an id the log does not have
 */
export async function planReplay(
  ids: readonly string[],
  how: ReplayHow,
  ports: ReplayPorts,
): Promise<ReplayPlan> {
  return planOf(await readyReplays(ids, how, ports));
}

/** What sending what was made ready would do. */
export function planOf(ready: readonly ReadyReplay[]): ReplayPlan {
  return {
    items: ready.map(({ planned }) => planned),
    production: ready.some(({ production }) => production),
  };
}

/** The recordings oldest first, each once: what a call made possible comes before what needs it. */
export async function readyReplays(
  ids: readonly string[],
  how: ReplayHow,
  ports: ReplayPorts,
): Promise<readonly ReadyReplay[]> {
  const recordings = await Promise.all([...new Set(ids)].map((id) => ports.show(id)));
  recordings.sort((a, b) => (a.at < b.at ? -1 : 1));
  return recordings.map((recording) => ready(recording, how, ports));
}

function ready(recording: Recording, how: ReplayHow, ports: ReplayPorts): ReadyReplay {
  const around = ports.around(recording);
  const { documentText } = around;
  const head = {
    id: recording.id,
    at: recording.at,
    title: titleOf(recording),
    // A call that was brought in knows no document.
    edited:
      documentText !== null &&
      recording.documentHash !== null &&
      recording.documentHash !== hashOf(documentText),
  };
  try {
    const prepared = prepareReplay(recording, how, around);
    const duplicates = mayDuplicate(prepared.action, prepared.request);
    const [failure = null] = prepared.request.failures;
    const planned = { ...head, duplicates, failure };
    const findings = how.mode === 'recorded' ? recording.findings : ports.rulesBroken(prepared.action);
    return {
      recording,
      documentText,
      prepared,
      findings,
      production: isProduction(prepared, around),
      planned,
    };
  } catch (error) {
    const planned = { ...head, duplicates: null, failure: toFailure(error) };
    return { recording, documentText, prepared: null, findings: [], production: false, planned };
  }
}

function isProduction({ environment }: PreparedReplay, { environments }: ReplayAround): boolean {
  return environments.some(({ name, production }) => name === environment?.name && production === true);
}

function titleOf(recording: Recording): string {
  if (recording.action !== null) return recording.action.name;
  const request = requestOf(recording);
  return request === null ? 'A run without a request' : `${request.method} ${joinPieces(request.url)}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
