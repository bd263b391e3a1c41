import type { Phases as PhaseTimes } from '@shared/recording/recording';
import { milliseconds, timeScale } from '@renderer/components/time-scale';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import styles from './Answer.module.css';

const ORDER = ['dns', 'connect', 'tls', 'wait', 'download'] as const;

/** Where the time went, one bar after the other on one axis. */
export function Phases({ phases }: { readonly phases: PhaseTimes }) {
  const times = spansOf(phases);
  const scale = timeScale(times.at(-1)?.to ?? 0);
  return (
    <div className={styles.phases}>
      {times.map(({ phase, from, to }) => {
        return (
          <div key={phase} style={{ display: 'contents' }}>
            <span>{texts.timings[phase]}</span>
            <span className={styles.track}>
              <span className={styles.span} style={{ left: scale.at(from), width: scale.length(from, to) }} />
            </span>
            <span className={styles.ms}>{milliseconds(to - from)}</span>
          </div>
        );
      })}
      {phases.reused && <span style={{ gridColumn: '1 / -1', color: 'var(--ab-t3)' }}>{texts.reused}</span>}
    </div>
  );
}

/** The phases that took place, each from the end of the one before. */
function spansOf(phases: PhaseTimes) {
  const spans: { phase: (typeof ORDER)[number]; from: number; to: number }[] = [];
  for (const phase of ORDER) {
    const ms = phases[phase];
    const from = spans.at(-1)?.to ?? 0;
    if (ms !== null) spans.push({ phase, from, to: from + ms });
  }
  return spans;
}
