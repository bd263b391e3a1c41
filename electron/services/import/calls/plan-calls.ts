import { setImmediate } from 'node:timers/promises';
import type { Action } from '@shared/action/action.js';
import type { FoundSecret } from '@shared/ipc/imports.js';
import { callMatcher, type CallMatch } from '@shared/recording/calls/match-call.js';
import { recordingOf } from '@shared/recording/calls/recording-of.js';
import { redactCall } from '@shared/recording/calls/redact-call.js';
import type { ImportedCall } from '@shared/recording/imported-call.js';
import type { Recording } from '@shared/recording/recording.js';
import type { Imported } from '../imported.js';
import { nameSecrets } from '../plan/name-secrets.js';
import { withSecretNames } from '../secret-names.js';
import { CallCredentials, type MakeRedactor } from './credentials.js';

/** Calls ready to be logged: no credential is in them any more. `values` never leaves main. */
export interface CallPlan {
  readonly calls: readonly PlannedCall[];
  readonly secrets: readonly FoundSecret[];
  /** By secret name. */
  readonly values: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
  /** What the names in `calls` are in the log: the keychain may hold another secret by such a name. */
  readonly nameOf: (name: string) => string;
}

export interface PlannedCall {
  readonly call: ImportedCall;
  readonly match: CallMatch;
}

export interface CallPlanParts {
  readonly actions: readonly Action[];
  /** Names of the secrets that the workspace asks for. */
  readonly taken: ReadonlySet<string>;
  /** What the secret store holds under a name; null: nothing. */
  readonly valueOf: (name: string) => Promise<string | null>;
  readonly makeRedactor: MakeRedactor;
}

/** How many are read between two turns of the event loop. */
const BATCH = 200;

/** Matches calls to the actions of a workspace, and moves their credentials out. */
export async function planCalls(
  { calls }: Pick<Imported, 'calls'>,
  { actions, taken, valueOf, makeRedactor }: CallPlanParts,
): Promise<CallPlan> {
  const credentials = new CallCredentials(makeRedactor, taken);
  const matchOf = callMatcher(actions);
  const planned: PlannedCall[] = [];
  for (const call of calls) {
    if (planned.length % BATCH === BATCH - 1) await setImmediate();
    const match = matchOf(call);
    planned.push({ call: redactCall(call, actionOf(match), credentials), match });
  }
  const named = await nameSecrets(credentials.secrets, valueOf);
  const names = new Map(named.map(({ proposed, name }) => [proposed, name]));
  return {
    calls: planned,
    secrets: named.map(({ proposed, name, where, known }) => ({
      name,
      where,
      hosts: credentials.hostsOf(proposed),
      known,
    })),
    values: new Map(named.map(({ name, value }) => [name, value])),
    notes: notesOf(planned),
    nameOf: (name) => names.get(name) ?? name,
  };
}

/** What tells the recordings of one import from those of others. */
export interface ImportedAs {
  readonly importId: string;
  /** ISO 8601: of calls whose log says no time. */
  readonly at: string;
  /** The id of a call by its time and what tells it from others: the same call is logged once. */
  readonly idOf: (at: number, fingerprint: string) => string;
}

/** The calls as the log keeps them, made one by one as they are asked for. */
export function* recordingsOf(
  { calls, nameOf }: CallPlan,
  { importId, at, idOf }: ImportedAs,
): Generator<Recording, void, undefined> {
  const seen = new Map<string, number>();
  for (const { call, match } of calls) {
    const ms = Date.parse(call.at ?? at);
    const once = idOf(ms, JSON.stringify(call));
    // A log may tell of two calls that are equal in all it says: both happened.
    const before = seen.get(once) ?? 0;
    seen.set(once, before + 1);
    const id = before === 0 ? once : idOf(ms, `${once} ${before}`);
    const recording = recordingOf(call, actionOf(match), { id, importId, at });
    const text = JSON.stringify(recording);
    const renamed = text.includes('{{secret.') ? withSecretNames(text, nameOf) : text;
    yield renamed === text ? recording : (JSON.parse(renamed) as Recording);
  }
}

function actionOf(match: CallMatch): Action | null {
  return match.kind === 'matched' ? match.action : null;
}

function notesOf(planned: readonly PlannedCall[]): readonly string[] {
  const untimed = planned.filter(({ call }) => call.at === null).length;
  const several = planned.filter(({ match }) => match.kind === 'ambiguous').length;
  return [
    ...(untimed > 0 ? [`${untimed} calls say no time: they stand at the time of the import.`] : []),
    ...(several > 0 ? [`${several} calls fit several actions: they are logged without one.`] : []),
  ];
}
