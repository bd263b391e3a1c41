import { useMemo } from 'react';
import type { Action } from '@shared/action/action';
import { TimelineStrip } from '@renderer/components/TimelineStrip';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import type { RunState } from '@renderer/state/runs';
import { PATIENCE_MS, spokenOf, worstCaseOf, type Outcome } from './spoken';
import styles from './TestPanel.module.css';

/** What the strip shows before the first run. */
const ASSUMED_MS = 600;

/** What the caller heard in the last run, and the longest silence that can happen. */
export function SpokenStrip({ action, run }: { readonly action: Action; readonly run: RunState }) {
  const recording = run.result?.recording ?? null;
  const durationMs = recording?.durationMs ?? ASSUMED_MS;
  const outcome: Outcome =
    !recording || recording.class === 'ok'
      ? 'ok'
      : recording.class.startsWith('timeout')
        ? 'timeout'
        : 'failed';
  const { speech, request } = action;
  const worst = useMemo(() => worstCaseOf({ speech, request }), [speech, request]);
  const timeline = useMemo(
    () => spokenOf({ speech, request }, { durationMs, outcome }, false),
    [speech, request, durationMs, outcome],
  );
  return (
    <section className={styles.spoken} aria-label={texts.spoken}>
      <div className={styles.spokenHead}>
        <h3>{texts.spoken}</h3>
        <span>
          {texts.worst}{' '}
          <strong data-slow={worst.silentMs > PATIENCE_MS || undefined}>
            {texts.seconds(worst.silentMs)}
          </strong>
        </span>
      </div>
      <TimelineStrip timeline={timeline} measuredMs={recording && durationMs} />
    </section>
  );
}
