import type { Action } from '@shared/action/action';
import { timeoutOf, type Outcome } from '@renderer/test-panel/spoken';
import { messagesTexts as texts } from '@renderer/texts/messages';
import type { Measured } from './use-measured';

export type ScenarioId = 'typical' | 'slow' | 'timeout' | 'error';

/** One way a request may go: how long it takes and how it ends. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly label: string;
  readonly durationMs: number;
  readonly outcome: Outcome;
  /** Nothing was measured yet: the time is a guess. */
  readonly assumed: boolean;
}

const ASSUMED_MS = { typical: 600, slow: 3200 };

/** The four scenarios of an action, by what was measured of it, else by what such a request usually takes. */
export function scenariosOf(action: Action, measured: Measured): readonly Scenario[] {
  const timeout = timeoutOf(action);
  const typical = measured.medianMs ?? ASSUMED_MS.typical;
  const slowest = measured.times.at(-1) ?? ASSUMED_MS.slow;
  const slow = Math.min(timeout, Math.max(slowest, typical));
  const assumed = measured.medianMs === null;
  return [
    {
      id: 'typical',
      label: texts.typical(typical),
      durationMs: Math.min(typical, timeout),
      outcome: 'ok',
      assumed,
    },
    { id: 'slow', label: texts.slow(slow), durationMs: slow, outcome: 'ok', assumed },
    { id: 'timeout', label: texts.timeout, durationMs: timeout, outcome: 'timeout', assumed: false },
    { id: 'error', label: texts.error, durationMs: Math.min(typical, timeout), outcome: 'failed', assumed },
  ];
}
