import type { Hop, Recording } from '@shared/recording/recording';
import { duration, milliseconds, timeScale } from '@renderer/components/time-scale';
import { logTexts as texts } from '@renderer/texts/logs';
import styles from './Detail.module.css';
import timing from './Timing.module.css';

const phaseNames = ['dns', 'connect', 'tls', 'wait', 'download'] as const;

/** Where the time went, phase by phase, on one axis for all exchanges. */
export function TimingPart({ recording }: { readonly recording: Recording }) {
  const { hops, durationMs, origin } = recording;
  if (hops.length === 0) return <p className={styles.note}>{texts.nothingSent}</p>;
  if (origin === 'import' && durationMs === 0) return <p className={styles.note}>{texts.timeUnknown}</p>;
  const lengths = hops.map((hop) => phaseNames.reduce((sum, phase) => sum + (hop.phases[phase] ?? 0), 0));
  const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0));
  const scale = timeScale(Math.max(durationMs, (starts.at(-1) ?? 0) + (lengths.at(-1) ?? 0)));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={texts.views.timing}>
      {origin === 'import' && <p className={styles.note}>{texts.phasesUnknown}</p>}
      {hops.map((hop, index) => (
        <section key={index} className={timing.timing}>
          {hops.length > 1 && <h3 className={styles.subhead}>{texts.hop[hop.kind]}</h3>}
          <Phases hop={hop} startMs={starts[index] ?? 0} at={scale.at} length={scale.length} />
          {hop.tls && (
            <p className={styles.note}>{texts.tls(hop.tls.protocol, hop.tls.issuer, hop.tls.validTo)}</p>
          )}
        </section>
      ))}
      <div className={timing.phase}>
        <span className={timing.phaseName}>{texts.total}</span>
        <span className={timing.axis}>
          {scale.ticks.map((ms) => (
            <span key={ms} className={timing.tick} style={{ left: scale.at(ms) }}>
              {duration(ms)}
            </span>
          ))}
        </span>
        <strong className={timing.phaseMs}>{milliseconds(durationMs)}</strong>
      </div>
    </div>
  );
}

interface PhasesProps {
  readonly hop: Hop;
  readonly startMs: number;
  readonly at: (ms: number) => string;
  readonly length: (fromMs: number, toMs: number) => string;
}

function Phases({ hop, startMs, at, length }: PhasesProps) {
  let from = startMs;
  return phaseNames.map((phase) => {
    const ms = hop.phases[phase];
    const begin = from;
    from += ms ?? 0;
    return (
      <div key={phase} className={timing.phase}>
        <span className={timing.phaseName}>{texts.phases[phase]}</span>
        <span className={timing.lane}>
          {ms !== null && (
            <span
              className={timing.phaseBar}
              data-phase={phase}
              style={{ left: at(begin), width: length(begin, begin + ms) }}
            />
          )}
        </span>
        <span className={timing.phaseMs}>
          {ms === null
            ? hop.phases.reused && phase !== 'wait' && phase !== 'download'
              ? texts.reused
              : ''
            : milliseconds(ms)}
        </span>
      </div>
    );
  });
}
