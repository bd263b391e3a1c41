import { memo } from 'react';
import type { SpokenTimeline } from '@shared/timeline/timeline';
import { timelineTexts } from '@renderer/texts/timeline';
import { milliseconds, timeScale } from './time-scale';
import styles from './TimelineStrip.module.css';

interface Props {
  readonly timeline: SpokenTimeline;
  /** The measured time of the last run; null: nothing was measured yet. */
  readonly measuredMs: number | null;
}

const seconds = (ms: number) => `${(ms / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} s`;

/** What the caller hears on one line and the request beneath it, on one axis up to the timeout. */
export const TimelineStrip = memo(function TimelineStrip({ timeline, measuredMs }: Props) {
  const scale = timeScale(Math.max(timeline.timeoutAtMs * 1.04, timeline.endMs));
  const { request, delayAtMs, timeoutAtMs } = timeline;
  return (
    <div className={styles.strip} role="img" aria-label={timelineTexts.summary(timeline)}>
      <div className={styles.speech}>
        {timeline.speech.map((block) => (
          <span
            key={`${block.kind}${block.fromMs}`}
            className={styles.block}
            data-kind={block.kind}
            data-approximate={block.approximate || undefined}
            style={{ left: scale.at(block.fromMs), width: scale.length(block.fromMs, block.toMs) }}
            title={block.text}
          >
            {timelineTexts.blocks[block.kind]}
          </span>
        ))}
      </div>
      <div className={styles.bar}>
        <span className={styles.rest} style={{ width: scale.at(timeoutAtMs) }} />
        <span
          className={styles.request}
          data-outcome={request.outcome}
          style={{ left: scale.at(request.fromMs), width: scale.length(request.fromMs, request.toMs) }}
        />
        {delayAtMs !== null && <span className={styles.mark} style={{ left: scale.at(delayAtMs) }} />}
        <span className={styles.mark} data-timeout style={{ left: scale.at(timeoutAtMs) }} />
      </div>
      <div className={styles.labels}>
        {measuredMs !== null && (
          <span className={styles.measured} data-outcome={request.outcome}>
            {milliseconds(measuredMs)}
          </span>
        )}
        {delayAtMs !== null && (
          <span
            className={styles.delay}
            style={{ left: `clamp(88px, ${scale.at(delayAtMs)}, 100% - 104px)` }}
          >
            {timelineTexts.delayAt(seconds(delayAtMs))}
          </span>
        )}
        <span className={styles.timeout}>{timelineTexts.timeoutAt(seconds(timeoutAtMs))}</span>
      </div>
    </div>
  );
});
