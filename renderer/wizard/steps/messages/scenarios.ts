import type { Action } from '@shared/action/action';
import { timeoutOf } from '@renderer/test-panel/spoken';
import { messagesTexts as texts } from '@renderer/texts/messages';
import type { Scenario } from './scenario';
import type { Measured } from './use-measured';

const ASSUMED_MS = { typical: 600, slow: 3200 };

/** The four scenarios of an action, by what was measured of it, else by what such a request usually takes. */
export function scenariosOf(action: Action, measured: Measured): readonly Scenario[] {
  const timeout = timeoutOf(action);
  const typical = measured.medianMs ?? ASSUMED_MS.typical;
  const slowest = measured.times.at(-1) ?? ASSUMED_MS.slow;
  const assumed = measured.medianMs === null;
  // Runs that were all faster than the delay message say nothing about when it is heard.
  const delay = action.speech.delay?.afterMs ?? 0;
  const slowEnough = !assumed && slowest > delay;
  const slow = Math.min(timeout, slowEnough ? slowest : Math.max(ASSUMED_MS.slow, delay + 500));
  return [
    {
      id: 'typical',
      label: texts.typical(typical),
      durationMs: Math.min(typical, timeout),
      outcome: 'ok',
      assumed,
    },
    { id: 'slow', label: texts.slow(slow), durationMs: slow, outcome: 'ok', assumed: !slowEnough },
    { id: 'timeout', label: texts.timeout, durationMs: timeout, outcome: 'timeout', assumed: false },
    { id: 'error', label: texts.error, durationMs: Math.min(typical, timeout), outcome: 'failed', assumed },
  ];
}
