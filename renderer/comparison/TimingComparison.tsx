import type { Recording } from '@shared/recording/recording';
import { milliseconds, timeScale } from '@renderer/components/time-scale';
import { comparisonTexts as texts } from '@renderer/texts/comparison';
import type { ComparedRun } from './sides';
import styles from './Comparison.module.css';

const phases = ['dns', 'connect', 'tls', 'wait', 'download'] as const;
type Row = (typeof phases)[number] | 'total';

/** All exchanges of a run together; null where no exchange had the phase. */
function timeOf({ hops, durationMs }: Recording, row: Row): number | null {
  if (row === 'total') return durationMs;
  const times = hops.flatMap(({ phases: spent }) => spent[row] ?? []);
  return times.length === 0 ? null : times.reduce((sum, ms) => sum + ms, 0);
}

/** Why a phase took no time: the connection of every exchange stood already, or there was nothing to do. */
function missing({ hops }: Recording, row: Row): string {
  const reusable = row === 'dns' || row === 'connect' || row === 'tls';
  return reusable && hops.length > 0 && hops.every((hop) => hop.phases.reused) ? texts.reused : '–';
}

interface Props {
  readonly before: ComparedRun;
  readonly after: ComparedRun;
}

/** Where the time went, phase by phase, both runs on one axis. */
export function TimingComparison({ before, after }: Props) {
  const scale = timeScale(Math.max(before.recording.durationMs, after.recording.durationMs));
  return (
    <div className={styles.timing} role="region" aria-label={texts.parts.timing} tabIndex={0}>
      {([...phases, 'total'] as const).map((row) => (
        <div key={row} className={styles.phase} data-total={row === 'total' || undefined}>
          <span className={styles.phaseName}>{texts.phases[row]}</span>
          <span className={styles.bars}>
            {[before, after].map((run, side) => {
              const ms = timeOf(run.recording, row);
              return (
                <span key={side} className={styles.barRow}>
                  <span className={styles.lane}>
                    {ms !== null && (
                      <span
                        className={styles.time}
                        data-side={side === 0 ? 'before' : 'after'}
                        style={{ width: scale.length(0, ms) }}
                      />
                    )}
                  </span>
                  <span className={styles.ms}>
                    {ms === null ? missing(run.recording, row) : milliseconds(ms)}
                  </span>
                </span>
              );
            })}
          </span>
          <Change from={timeOf(before.recording, row)} to={timeOf(after.recording, row)} />
        </div>
      ))}
      <p className={styles.legend}>
        <span className={styles.time} data-side="before" /> {before.title}
        <span className={styles.time} data-side="after" /> {after.title}
      </p>
    </div>
  );
}

function Change({ from, to }: { readonly from: number | null; readonly to: number | null }) {
  if (from === null || to === null || Math.round(from) === Math.round(to)) return <span />;
  const slower = to > from;
  const by = milliseconds(Math.abs(to - from));
  return (
    <span className={styles.by} data-slower={slower || undefined}>
      {slower ? texts.slower(by) : texts.faster(by)}
    </span>
  );
}
