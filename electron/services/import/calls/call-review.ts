import { setImmediate } from 'node:timers/promises';
import type { Action } from '@shared/action/action.js';
import { callMatcher, type CallMatch, pathOf } from '@shared/recording/calls/match-call.js';
import { redactCall } from '@shared/recording/calls/redact-call.js';
import type { ImportedCall } from '@shared/recording/imported-call.js';
import { CallCredentials, type MakeRedactor } from './credentials.js';

/** A call without a credential in it, and what becomes of it. */
export interface PlannedCall {
  readonly call: ImportedCall;
  readonly match: CallMatch;
  /** The person leaves it out. */
  readonly out: boolean;
}

/** What a person decides about a call: its action, none, that it is left out, or what was found by itself. */
export type Decision =
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'none' }
  | { readonly kind: 'out' }
  | { readonly kind: 'found' };

export interface CallReviewParts {
  readonly actions: readonly Action[];
  /** Names of the secrets that the workspace asks for. */
  readonly taken: ReadonlySet<string>;
  /** What the store holds under those names: masked wherever it stands in a call. */
  readonly held: ReadonlyMap<string, string>;
  readonly makeRedactor: MakeRedactor;
}

/** How many are read between two turns of the event loop. */
const BATCH = 200;

/** The calls of one import while they are looked at: matched to actions, their credentials moved out. */
export class CallReview {
  readonly credentials: CallCredentials;
  readonly #planned: PlannedCall[] = [];
  readonly #matchOf: (call: ImportedCall) => CallMatch;

  constructor(
    private readonly calls: readonly ImportedCall[],
    { actions, taken, held, makeRedactor }: CallReviewParts,
  ) {
    this.credentials = new CallCredentials(makeRedactor, taken);
    for (const [name, value] of held) this.credentials.know(value, `{{secret.${name}}}`);
    this.#matchOf = callMatcher(actions);
  }

  get planned(): readonly PlannedCall[] {
    return this.#planned;
  }

  /** Matches and redacts all of them, with turns of the event loop in between. */
  async readAll(): Promise<void> {
    for (const call of this.calls) {
      if (this.#planned.length % BATCH === BATCH - 1) await setImmediate();
      this.#planned.push(this.planOf(call, this.#matchOf(call), false));
    }
  }

  /** Decides about a call and all that are like it: of the same name, else to the same address. @returns how many */
  decide(index: number, decision: Decision): number {
    const chosen = this.calls[index];
    if (!chosen) return 0;
    const kind = kindOf(chosen);
    let count = 0;
    for (const [at, call] of this.calls.entries()) {
      if (kindOf(call) !== kind) continue;
      const match = matchBy(decision) ?? this.#matchOf(call);
      this.#planned[at] = this.planOf(call, match, decision.kind === 'out');
      count += 1;
    }
    return count;
  }

  private planOf(call: ImportedCall, match: CallMatch, out: boolean): PlannedCall {
    return { call: redactCall(call, actionOf(match), this.credentials), match, out };
  }
}

export function actionOf(match: CallMatch): Action | null {
  return match.kind === 'matched' ? match.action : null;
}

function matchBy(decision: Decision): CallMatch | null {
  switch (decision.kind) {
    case 'action':
      return { kind: 'matched', action: decision.action, by: 'person' };
    case 'none':
      return { kind: 'none' };
    case 'out':
    case 'found':
      return null;
  }
}

/** What calls of one action have in common: the name, else method and path with whatever looks like an id left open. */
function kindOf({ name, request }: ImportedCall): string {
  if (name !== null) return `name ${name}`;
  if (request === null) return '';
  const path = pathOf(request.url).replace(/\/[^/]*\d[^/]*/g, '/*');
  return `${request.method} ${path}`;
}
