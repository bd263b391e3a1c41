import type { SpokenTimeline } from '@shared/timeline/timeline';
import type { TimeScale } from '@renderer/components/time-scale';
import { messagesTexts as texts } from '@renderer/texts/messages';
import type { Scenario } from './scenario';
import styles from './Timeline.module.css';

interface Props {
  readonly timeline: SpokenTimeline;
  readonly scale: TimeScale;
  readonly scenario: Scenario;
  /** Of the last run that got an answer. */
  readonly status: number | null;
}

/** The request as a thin bar up to its end, and dots up to the timeout. */
export function RequestLane({ timeline, scale, scenario, status }: Props) {
  const { request, timeoutAtMs } = timeline;
  return (
    <div className={styles.lane}>
      <div className={styles.label}>
        <strong>{texts.request}</strong>
        <span>{texts.requestEnds(scenario.id, status, request.toMs - request.fromMs)}</span>
      </div>
      <div className={styles.axis}>
        <span className={styles.rest} style={{ width: scale.at(timeoutAtMs) }} />
        <span
          className={styles.bar}
          data-outcome={request.outcome}
          style={{ left: scale.at(request.fromMs), width: scale.length(request.fromMs, request.toMs) }}
        />
      </div>
    </div>
  );
}
