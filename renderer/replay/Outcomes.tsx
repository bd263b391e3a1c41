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
import { StatusText } from '@renderer/components/StatusText';
import { clockTime, fullTime, otherDay, pathOf } from '@renderer/components/when';
import { replayTexts as texts } from '@renderer/texts/replay';
import styles from './Replay.module.css';

interface Props {
  readonly items: readonly PlannedReplay[];
  readonly outcomes: readonly Replayed[];
  readonly onCompare: (original: string, replay: RecordingLine) => void;
}

/** Each replayed run with its status now, or why it was not sent. */
export function Outcomes({ items, outcomes, onCompare }: Props) {
  const planned = new Map(items.map((item) => [item.id, item]));
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
              <span className={styles.outcomeTitle}>
                <Original planned={planned.get(id) ?? null} url={replay?.url ?? null} />
              </span>
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
  const status = statusOf(line);
  return (
    <StatusPill tone={status.tone}>
      <StatusText status={status} />
    </StatusPill>
  );
}

interface OriginalProps {
  readonly planned: PlannedReplay | null;
  readonly url: string | null;
}

/** Which run it was: many of one action are told apart by their time and by what they asked for. */
function Original({ planned, url }: OriginalProps) {
  if (planned === null) return null;
  return (
    <>
      <span className={styles.outcomeTime} title={fullTime(planned.at)}>
        {otherDay(planned.at, new Date())} {clockTime(planned.at)}
      </span>
      {planned.title}
      {url !== null && <code title={url}>{pathOf(url)}</code>}
    </>
  );
}
