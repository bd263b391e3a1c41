import type { Action } from '../../action/action.js';
import type { NodePath } from '../../document/plain.js';
import type { Finding } from '../../lint/finding.js';
import type { Fact, TimeoutLimits } from '../profile.js';
import { finding, type Checked } from './checked.js';
import type { Wire } from './wire.js';

/** Timeouts, retries, the pauses between them and the threshold of the delay message. */
export function checkTiming(platform: Checked, { request }: Action, wire: Wire): readonly Finding[] {
  const { timeout, retries, speech } = platform.profile;
  const { times = 0, afterMs } = request?.retry ?? {};
  const most = retries.value?.max ?? Infinity;
  const tooMany = `${platform.name} retries at most ${most} times.`;
  const at = (...path: NodePath) => ['request', ...path];
  return [
    ...checkDuration(platform, timeout, timeout.value, request?.timeoutMs, {
      rule: 'platform-timeout',
      path: at('timeoutMs'),
      what: 'timeouts',
    }),
    ...(times > most
      ? [finding(platform, retries, 'platform-retries', 'warning', at('retry', 'times'), tooMany)]
      : []),
    ...checkDuration(platform, retries, times > 0 ? retries.value?.pauses : null, afterMs, {
      rule: 'platform-retries',
      path: at('retry', 'afterMs'),
      what: 'pauses before a retry',
    }),
    ...checkDuration(platform, speech, speech.value.delayMs, wire.action.speech.delay?.afterMs, {
      rule: 'platform-delay',
      path: ['speech', 'delay', 'afterMs'],
      what: 'delay thresholds',
    }),
  ];
}

interface Duration {
  readonly rule: string;
  readonly path: NodePath;
  /** What lasts that long, in the plural. */
  readonly what: string;
}

function checkDuration(
  platform: Checked,
  fact: Fact<unknown>,
  limits: TimeoutLimits | null | undefined,
  ms: number | undefined,
  { rule, path, what }: Duration,
): readonly Finding[] {
  if (!limits || ms === undefined) return [];
  const { minMs = 0, maxMs = Infinity, stepMs = 1 } = limits;
  if (ms < minMs || ms > maxMs) {
    const range = maxMs === Infinity ? `from ${minMs} ms` : `from ${minMs} to ${maxMs} ms`;
    const message = `${platform.name} takes ${what} ${range}; ${ms} ms goes out as the nearest it takes.`;
    return [finding(platform, fact, rule, 'warning', path, message)];
  }
  if (ms % stepMs === 0) return [];
  const message = `${platform.name} counts ${what} in whole seconds; ${ms} ms is rounded up.`;
  return [finding(platform, fact, rule, 'info', path, message)];
}
