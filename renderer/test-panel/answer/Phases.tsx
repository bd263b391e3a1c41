import type { Phases as PhaseTimes } from '@shared/recording/recording';
import { milliseconds, timeScale } from '@renderer/components/time-scale';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import styles from './Answer.module.css';

const ORDER = ['dns', 'connect', 'tls', 'wait', 'download'] as const;

/** Where the time went, one bar after the other on one axis. */
export function Phases({ phases }: { readonly phases: PhaseTimes }) {
  const times = ORDER.flatMap((phase) => {
    const ms = phases[phase];
    return ms === null ? [] : [{ phase, ms }];
  });
  const scale = timeScale(times.reduce((sum, { ms }) => sum + ms, 0));
  let before = 0;
  return (
    <div className={styles.phases}>
      {times.map(({ phase, ms }) => {
        const from = before;
        before += ms;
        return (
          <div key={phase} style={{ display: 'contents' }}>
            <span>{texts.timings[phase]}</span>
            <span className={styles.track}>
              <span
                className={styles.span}
                style={{ left: scale.at(from), width: scale.length(from, from + ms) }}
              />
            </span>
            <span className={styles.ms}>{milliseconds(ms)}</span>
          </div>
        );
      })}
      {phases.reused && <span style={{ gridColumn: '1 / -1', color: 'var(--ab-t3)' }}>{texts.reused}</span>}
    </div>
  );
}
