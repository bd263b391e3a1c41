import type { RunClass, RunOrigin } from '@shared/recording/recording';

/** What a colour means: results and findings only. */
export type Tone = 'ok' | 'warn' | 'err' | 'idle';

export interface Status {
  /** `201`, or the class of what stopped it, e.g. `timeout`. */
  readonly label: string;
  readonly tone: Tone;
  /** Said beside a status that alone would read as a success: colour is never alone. */
  readonly note?: 'failed';
}

const words: Readonly<Record<string, string>> = {
  'timeout-connect': 'timeout',
  'timeout-first-byte': 'timeout',
  'timeout-total': 'timeout',
  'unresolved-placeholder': 'stopped',
  'invalid-value': 'stopped',
  'invalid-url': 'stopped',
  'invalid-header': 'stopped',
  'secret-missing': 'stopped',
  'secret-host': 'stopped',
  aborted: 'cancelled',
  'failed-body': 'failed',
};

/** How a run ended, in one word and its tone: 2xx green, 3xx amber, everything else red. */
export function statusOf(run: {
  readonly status: number | null;
  readonly class: RunClass;
  /** A call that was brought in may say no status: then it is not called a success. */
  readonly origin?: RunOrigin;
}): Status {
  if (run.status === null) {
    if (run.origin === 'import' && run.class === 'ok') return { label: 'no status', tone: 'idle' };
    return run.class === 'ok'
      ? { label: 'done', tone: 'ok' }
      : { label: words[run.class] ?? run.class, tone: run.class === 'aborted' ? 'idle' : 'err' };
  }
  const label = String(run.status);
  if (run.status >= 400) return { label, tone: 'err' };
  if (run.status >= 300) return { label, tone: 'warn' };
  return run.class === 'ok' ? { label, tone: 'ok' } : { label, tone: 'err', note: 'failed' };
}
