import { Button } from '@mantine/core';
import {
  type PlannedReplay,
  type Replayed,
  type Verdict,
  VERDICTS,
  verdictOf,
} from '@shared/recording/replay/plan';
import type { RecordingLine } from '@shared/recording/recording';
import { statusOf } from '@renderer/components/status';
import { StatusPill } from '@renderer/components/StatusPill';
import { replayTexts as texts } from '@renderer/texts/replay';
import styles from './Replay.module.css';

interface Props {
  readonly items: readonly PlannedReplay[];
  readonly outcomes: readonly Replayed[];
  readonly onCompare: (original: string, replay: RecordingLine) => void;
}

/** Each replayed run with its status now, or why it was not sent. */
export function Outcomes({ items, outcomes, onCompare }: Props) {
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const sorted = outcomes.toSorted(
    (one, other) => VERDICTS.indexOf(verdictOf(one)) - VERDICTS.indexOf(verdictOf(other)),
  );
  const count = (verdict: Verdict) => outcomes.filter((one) => verdictOf(one) === verdict).length;
  return (
    <>
      <p className={styles.verdicts} role="status" aria-label={texts.outcomes}>
        {VERDICTS.flatMap((verdict) =>
          count(verdict) === 0 ? [] : [texts.verdicts[verdict](count(verdict))],
        ).join(', ')}
      </p>
      <div className={styles.outcomes} tabIndex={0} role="region" aria-label={texts.outcomes}>
        {sorted.map(({ id, replay, failure, differences }) => (
          <div key={id} className={styles.outcome}>
            <span className={styles.outcomeName}>
              <span className={styles.outcomeTitle}>{titles.get(id)}</span>
              {failure && <span className={styles.why}>{failure.message}</span>}
            </span>
            <span className={styles.differs}>{differences !== null && texts.differs(differences)}</span>
            <span className={styles.outcomeStatus}>{replay ? <Outcome line={replay} /> : texts.notSent}</span>
            {replay && (
              <Button size="sm" onClick={() => onCompare(id, replay)}>
                {texts.compare}
              </Button>
            )}
          </div>
        ))}
      </div>
    </>
  );
}

function Outcome({ line }: { readonly line: RecordingLine }) {
  const { label, tone } = statusOf(line);
  return <StatusPill tone={tone}>{label}</StatusPill>;
}
