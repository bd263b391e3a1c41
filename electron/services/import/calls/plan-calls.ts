import type { FoundSecret } from '@shared/ipc/found-secret.js';
import { recordingOf } from '@shared/recording/calls/recording-of.js';
import type { Recording } from '@shared/recording/recording.js';
import type { Imported } from '../imported.js';
import { type NamedSecret, nameSecrets } from '../plan/name-secrets.js';
import { withSecretNames } from '../secret-names.js';
import { actionOf, CallReview, type CallReviewParts, type PlannedCall } from './call-review.js';

/** Calls ready to be logged: no credential is in them any more. `values` never leaves main. */
export interface CallPlan extends ReviewedCalls {
  readonly secrets: readonly FoundSecret[];
  /** By secret name. */
  readonly values: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

/** Calls that were looked at, and what the names of secrets in them are in the log. */
export interface ReviewedCalls {
  readonly calls: readonly PlannedCall[];
  /** The keychain may hold another secret by a name that was proposed; null: all stay as they are. */
  readonly nameOf: ((name: string) => string) | null;
}

export interface CallPlanParts extends Omit<CallReviewParts, 'held'> {
  /** What the secret store holds under a name; null: nothing. */
  readonly valueOf: (name: string) => Promise<string | null>;
}

/** Matches calls to the actions of a workspace, and moves their credentials out. */
export async function planCalls(
  { calls }: Pick<Imported, 'calls'>,
  { valueOf, ...parts }: CallPlanParts,
): Promise<CallPlan> {
  const held = await heldSecrets(parts.taken, valueOf);
  const review = new CallReview(calls, { ...parts, held });
  await review.readAll();
  const { credentials, planned } = review;
  const named = await nameSecrets(credentials.secrets, valueOf);
  return {
    calls: planned,
    secrets: named.map((secret) => foundSecret(secret, credentials.hostsOf(secret.proposed))),
    values: new Map(named.map(({ name, value }) => [name, value])),
    notes: notesOf(planned),
    nameOf: renamed(named),
  };
}

/** A shorter value is ordinary text in many places. */
const SHORTEST = 6;

/** What the store holds under the names that a workspace asks for. */
export async function heldSecrets(
  names: Iterable<string>,
  valueOf: (name: string) => Promise<string | null>,
): Promise<ReadonlyMap<string, string>> {
  const held = new Map<string, string>();
  for (const name of names) {
    const value = await valueOf(name);
    if (value !== null && value.length >= SHORTEST) held.set(name, value);
  }
  return held;
}

export function foundSecret({ name, where, known }: NamedSecret, hosts: readonly string[]): FoundSecret {
  return { name, where, hosts, known };
}

/** What a proposed name of a secret is in the log; null: all are what was proposed. */
export function renamed(named: readonly Pick<NamedSecret, 'proposed' | 'name'>[]): ReviewedCalls['nameOf'] {
  if (named.every(({ proposed, name }) => proposed === name)) return null;
  const names = new Map(named.map(({ proposed, name }) => [proposed, name]));
  return (name) => names.get(name) ?? name;
}

/** What tells the recordings of one import from those of others. */
export interface ImportedAs {
  readonly importId: string;
  /** ISO 8601: of calls whose log says no time. */
  readonly at: string;
  /** The id of a call by its time and what tells it from others: the same call is logged once. */
  readonly idOf: (at: number, fingerprint: string) => string;
}

/** The calls as the log keeps them, made one by one as they are asked for; without those that are left out. */
export function* recordingsOf(
  { calls, nameOf }: ReviewedCalls,
  { importId, at, idOf }: ImportedAs,
): Generator<Recording, void, undefined> {
  const seen = new Map<string, number>();
  for (const { call, match, out } of calls) {
    if (out) continue;
    const ms = Date.parse(call.at ?? at);
    const once = idOf(ms, JSON.stringify(call));
    // A log may tell of two calls that are equal in all it says: both happened.
    const before = seen.get(once) ?? 0;
    seen.set(once, before + 1);
    const id = before === 0 ? once : idOf(ms, `${once} ${before}`);
    const recording = recordingOf(call, actionOf(match), { id, importId, at });
    yield nameOf === null ? recording : withNames(recording, nameOf);
  }
}

function withNames(recording: Recording, nameOf: (name: string) => string): Recording {
  const text = JSON.stringify(recording);
  const named = text.includes('{{secret.') ? withSecretNames(text, nameOf) : text;
  return named === text ? recording : (JSON.parse(named) as Recording);
}

/** What a person should know of calls before they are logged, each in a sentence. */
export function notesOf(planned: readonly PlannedCall[]): readonly string[] {
  const untimed = planned.filter(({ call }) => call.at === null).length;
  const several = planned.filter(({ match }) => match.kind === 'ambiguous').length;
  const times =
    untimed === 1 ? 'One call says no time: it stands' : `${untimed} calls say no time: they stand`;
  const fits =
    several === 1 ? 'One call fits several actions: it is' : `${several} calls fit several actions: they are`;
  return [
    ...(untimed > 0 ? [`${times} at the time of the import.`] : []),
    ...(several > 0 ? [`${fits} logged without one.`] : []),
  ];
}
