import { useEffect, useMemo, useRef, useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { RunResult } from '@shared/ipc/runs';
import type { LogFilter } from '@shared/recording/filter';
import { matcher } from '@shared/recording/terms';
import { calls } from '@renderer/bridge/bridge';
import { Banner } from '@renderer/components/Banner';
import { Segmented } from '@renderer/components/Segmented';
import { Skeleton } from '@renderer/components/Skeleton';
import { useMarkedText } from '@renderer/components/use-marked-text';
import { setLog, useLog } from '@renderer/state/log';
import { logTexts as texts } from '@renderer/texts/logs';
import { AgentPart } from './AgentPart';
import { AnswerPart } from './AnswerPart';
import { FindingsLine } from './FindingsLine';
import { HeadersPart } from './HeadersPart';
import { foundIn, PARTS, partToShow } from './parts';
import { RecordingActs } from './RecordingActs';
import { RecordingFacts } from './RecordingFacts';
import { RecordingOrigin } from './RecordingOrigin';
import { RequestPart } from './RequestPart';
import { TimingPart } from './TimingPart';
import styles from './Detail.module.css';

interface Props {
  readonly id: string;
  /** What the list is searched for: it is marked here too. */
  readonly filter: LogFilter;
}

/** One recording: facts on top, then the part of it that is chosen. */
export function RecordingDetail({ id, filter: { search, contains } }: Props) {
  const [shown, setShown] = useState<RunResult | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [picked, setPicked] = useState(false);
  const looked = useLog((state) => state.part);
  const marked = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let stale = false;
    calls.logs.show({ id }).then(
      (found) => !stale && setShown(found),
      (error: unknown) => !stale && setFailure(toFailure(error)),
    );
    return () => {
      stale = true;
    };
  }, [id]);
  const matches = useMemo(() => matcher(search, contains), [search, contains]);
  const found = useMemo(
    () => (shown && matches ? foundIn(shown.recording, matches) : null),
    [shown, matches],
  );
  useMarkedText(marked, shown && matches, 'log-search');

  if (failure) {
    return (
      <div className={styles.part}>
        <Banner tone="err" title={failure.message}>
          {failure.hint}
        </Banner>
      </div>
    );
  }
  if (!shown) return <Skeleton rows={8} />;
  const { recording, body } = shown;
  const part = picked ? looked : partToShow(looked, found);
  return (
    <div className={styles.marked} ref={marked}>
      <div className={styles.detailBar}>
        <Segmented
          label={texts.view}
          value={part}
          segments={PARTS.map((value) => ({
            value,
            label: (
              <>
                {texts.views[value]}
                {found !== null && found[value] > 0 && (
                  <span className={styles.found} title={texts.foundHere(found[value])}>
                    {found[value]}
                  </span>
                )}
              </>
            ),
          }))}
          onChange={(value) => {
            setPicked(true);
            setLog({ part: value });
          }}
        />
        <span className={styles.acts}>
          <RecordingActs run={shown} />
        </span>
      </div>
      <RecordingFacts recording={recording} />
      <RecordingOrigin recording={recording} />
      <FindingsLine recording={recording} />
      {recording.failure && (
        <div className={styles.failure}>
          <Banner tone="err" title={recording.failure.message}>
            {recording.failure.hint}
          </Banner>
        </div>
      )}
      <div className={styles.part}>
        {part === 'answer' && <AnswerPart recording={recording} body={body} matches={matches} />}
        {part === 'request' && <RequestPart recording={recording} />}
        {part === 'headers' && <HeadersPart hops={recording.hops} />}
        {part === 'timing' && <TimingPart recording={recording} />}
        {part === 'agent' && <AgentPart recording={recording} />}
      </div>
    </div>
  );
}
