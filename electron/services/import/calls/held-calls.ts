import { randomUUID } from 'node:crypto';
import { readAction } from '@shared/action/read.js';
import { fail } from '@shared/failure/failure.js';
import type { CallList, CallsFound, CallsShown, FoundCall } from '@shared/ipc/import-calls.js';
import type { PersonalRules } from '@shared/personal/rules.js';
import type { ImportedSecret } from '@shared/platforms/platform.js';
import { recordingOf } from '@shared/recording/calls/recording-of.js';
import type { ImportedCall } from '@shared/recording/imported-call.js';
import type { Recording, RecordingLine } from '@shared/recording/recording.js';
import { maskRecording } from '@shared/personal/mask-recording.js';
import { actionOf, CallReview, type Decision, type PlannedCall } from './call-review.js';
import type { MakeRedactor } from './credentials.js';
import { type ImportedAs, notesOf, recordingsOf, renamed } from './plan-calls.js';

/** What other services lend to this one. */
export interface HeldCallsParts {
  readonly makeRedactor: MakeRedactor;
  readonly idOf: ImportedAs['idOf'];
  readonly lineOf: (recording: Recording) => RecordingLine;
}

/** What of a workspace calls are matched to. All of it clones across threads. */
export interface CallsAround {
  /** Documents of actions, valid or not. */
  readonly documents: readonly string[];
  readonly taken: readonly string[];
  readonly held: ReadonlyMap<string, string>;
  readonly personal: PersonalRules | null;
}

/** What was found in calls; the credentials among it stay in main. */
export interface CallsMatched {
  readonly counts: Omit<CallsFound, 'secrets' | 'personal'>;
  readonly secrets: readonly (ImportedSecret & { readonly hosts: readonly string[] })[];
}

/** A decision as it crosses threads: the action by its document's text. */
export type SentDecision =
  { readonly kind: 'action'; readonly document: string } | { readonly kind: 'none' | 'out' | 'found' };

interface Held {
  readonly calls: readonly ImportedCall[];
  review: CallReview | null;
  personal: PersonalRules | null;
  recordings: Generator<Recording, void, undefined> | null;
}

/**
 * Calls that were read and wait to be logged. They stay on the thread that read them: a hundred thousand of them, with
 * numbers that keep their digits, would not cross to another as they are.
 */
export class HeldCalls {
  readonly #held = new Map<string, Held>();

  constructor(private readonly parts: HeldCallsParts) {}

  /** @returns what they are asked for by */
  hold(calls: readonly ImportedCall[]): string {
    const id = randomUUID();
    this.#held.set(id, { calls, review: null, personal: null, recordings: null });
    return id;
  }

  release(id: string): void {
    this.#held.delete(id);
  }

  /** Matches them to the actions of a workspace and moves their credentials out. */
  async match(id: string, { documents, taken, held, personal }: CallsAround): Promise<CallsMatched> {
    const one = this.held(id);
    const review = new CallReview(one.calls, {
      actions: documents.flatMap((text) => readAction(text).action ?? []),
      taken: new Set(taken),
      held,
      makeRedactor: this.parts.makeRedactor,
    });
    await review.readAll();
    one.review = review;
    one.personal = personal;
    return matchedOf(review);
  }

  list(
    id: string,
    { shown, from, count }: { readonly shown: CallsShown; readonly from: number; readonly count: number },
  ): CallList {
    const { planned } = this.reviewed(id);
    const listed = [...planned.keys()].filter((index) => isShown(planned[index] as PlannedCall, shown));
    const rows = listed.slice(from, from + count).map((index) => this.row(id, index));
    return { total: listed.length, rows };
  }

  /** @returns how many calls it is about, beside what is found now */
  decide(id: string, index: number, decision: SentDecision): CallsMatched & { readonly changed: number } {
    const review = this.reviewed(id);
    const changed = review.decide(index, decisionOf(decision));
    return { ...matchedOf(review), changed };
  }

  /** Begins to give the recordings of an import. @param names what the proposed names of secrets are in the log */
  begin(
    id: string,
    { importId, at, names }: Omit<ImportedAs, 'idOf'> & { readonly names: ReadonlyMap<string, string> },
  ): void {
    const calls = this.reviewed(id).planned;
    const nameOf = renamed([...names].map(([proposed, name]) => ({ proposed, name })));
    this.held(id).recordings = recordingsOf({ calls, nameOf }, { importId, at, idOf: this.parts.idOf });
  }

  /** The next recordings, as many as asked for; none when all were given. */
  next(id: string, count: number): readonly Recording[] {
    const { recordings } = this.held(id);
    const batch: Recording[] = [];
    while (batch.length < count) {
      const next = recordings?.next();
      if (next?.value === undefined) break;
      batch.push(next.value);
    }
    return batch;
  }

  private row(id: string, index: number): FoundCall {
    const { personal } = this.held(id);
    const { call, match, out } = this.reviewed(id).planned[index] as PlannedCall;
    const as = { id: '', importId: '', at: new Date(0).toISOString() };
    const recording = maskRecording(recordingOf(call, actionOf(match), as), personal);
    const line = this.parts.lineOf(recording);
    return {
      index,
      at: call.at,
      name: call.name,
      method: line.method,
      url: line.url.slice(0, MOST_CHARS),
      status: line.status,
      class: line.class,
      failure: recording.failure?.message.slice(0, MOST_CHARS) ?? null,
      answered: call.response !== null,
      durationMs: call.durationMs,
      conversationId: call.conversationId,
      values: recording.values.flatMap(({ ref, json }) =>
        json === null ? [] : [{ name: ref, json: json.slice(0, MOST_CHARS) }],
      ),
      state: out ? 'out' : match.kind,
      action: match.kind === 'matched' ? { id: match.action.id, name: match.action.name } : null,
      by: match.kind === 'matched' ? match.by : null,
      candidates: match.kind === 'ambiguous' ? match.actions.map((action) => action.id) : [],
    };
  }

  private held(id: string): Held {
    return this.#held.get(id) ?? gone();
  }

  private reviewed(id: string): CallReview {
    return this.held(id).review ?? gone();
  }
}

/** A row shows the beginning of a long text. */
const MOST_CHARS = 400;

function isShown({ match, out }: PlannedCall, shown: CallsShown): boolean {
  const open = match.kind !== 'matched' && !out;
  return shown === 'all' || (shown === 'open' ? open : !open && !out);
}

function decisionOf(decision: SentDecision): Decision {
  if (decision.kind !== 'action') return { kind: decision.kind };
  const { action } = readAction(decision.document);
  return action ? { kind: 'action', action } : gone();
}

function matchedOf({ planned, credentials }: CallReview): CallsMatched {
  const matched = { identifier: 0, name: 0, url: 0, person: 0 };
  const rest = { ambiguous: 0, none: 0, out: 0 };
  const answered = planned.filter(({ call }) => call.response !== null || call.error !== null).length;
  for (const { match, out } of planned) {
    if (out) rest.out += 1;
    else if (match.kind === 'matched') matched[match.by] += 1;
    else rest[match.kind] += 1;
  }
  return {
    counts: {
      total: planned.length,
      answered,
      matched,
      ...rest,
      notes: notesOf(planned.filter(({ out }) => !out)),
    },
    secrets: credentials.secrets.map((secret) => ({ ...secret, hosts: credentials.hostsOf(secret.name) })),
  };
}

function gone(): never {
  return fail({
    class: 'not-found',
    message: 'This import is no longer at hand.',
    hint: 'Paste the text or open the file again.',
  });
}
