import type { TimeScale } from '@renderer/components/time-scale';
import { counted } from '@renderer/texts/common';
import { messagesTexts as texts } from '@renderer/texts/messages';
import type { Measured } from './use-measured';
import styles from './Timeline.module.css';

interface Props {
  readonly measured: Measured;
  readonly scale: TimeScale;
  readonly timeoutMs: number;
}

const BINS = 76;

/** How often the request took how long. */
export function Histogram({ measured, scale, timeoutMs }: Props) {
  const counts = Array.from({ length: BINS }, () => 0);
  for (const ms of measured.times) {
    const bin = Math.min(BINS - 1, Math.floor((ms / scale.endMs) * BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts);
  const { medianMs, p95Ms, timeouts, times } = measured;
  return (
    <div className={styles.lane}>
      <div className={styles.label}>
        <strong>{texts.measured}</strong>
        <span>{times.length === 0 ? texts.noRuns : texts.lastRuns(times.length + timeouts)}</span>
      </div>
      <div className={styles.axis} data-histogram>
        {counts.map(
          (count, bin) =>
            count > 0 && (
              <span
                key={scale.endMs * bin}
                className={styles.bin}
                style={{
                  left: `${(bin / BINS) * 100}%`,
                  width: `calc(${100 / BINS}% - 1px)`,
                  height: `${Math.max(8, (count / most) * 72)}%`,
                }}
              />
            ),
        )}
        {medianMs !== null && (
          <span className={styles.fact} style={{ left: scale.at(medianMs), top: 2 }}>
            {texts.median(medianMs)}
          </span>
        )}
        {p95Ms !== null && times.length >= 5 && (
          <span className={styles.fact} style={{ left: scale.at(p95Ms), top: 16 }}>
            {texts.p95(p95Ms)}
          </span>
        )}
        {timeouts > 0 && (
          <>
            <span
              className={styles.bin}
              data-timeout
              style={{ left: scale.at(timeoutMs), width: 5, height: '14%' }}
            />
            <span className={styles.fact} data-timeout style={{ left: scale.at(timeoutMs), top: 16 }}>
              {counted(timeouts, 'timeout')}
            </span>
          </>
        )}
      </div>
    </div>
  );
}
