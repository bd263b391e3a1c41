import { IconAlertTriangle } from '@tabler/icons-react';
import type { EnvironmentDrift } from '@shared/recording/monitor';
import { clockTime, otherDay } from '@renderer/components/when';
import { logTexts } from '@renderer/texts/logs';
import styles from './Monitor.module.css';

const texts = logTexts.monitor;

/** The alarm: which output changed, how, and since when. */
export function DriftLine({ drift }: { readonly drift: EnvironmentDrift }) {
  const { output, kind, before, after, since, runs, environment } = drift;
  const iso = new Date(since).toISOString();
  return (
    <p className={styles.drift}>
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
      <span>
        {kind === 'lost'
          ? texts.lost(output, texts.types[before])
          : texts.retyped(output, texts.types[before], texts.types[after])}{' '}
        <span className={styles.since}>
          {texts.since(`${otherDay(iso, new Date())} ${clockTime(iso)}`.trim(), runs, environment)}
        </span>
      </span>
    </p>
  );
}
