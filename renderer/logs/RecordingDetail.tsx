import { useEffect, useState } from 'react';
import { toFailure, type Failure } from '@shared/failure/failure';
import type { RunResult } from '@shared/ipc/runs';
import { calls } from '@renderer/bridge/bridge';
import { Banner } from '@renderer/components/Banner';
import { Segmented } from '@renderer/components/Segmented';
import { Skeleton } from '@renderer/components/Skeleton';
import { logTexts as texts } from '@renderer/texts/logs';
import { AgentPart } from './AgentPart';
import { AnswerPart } from './AnswerPart';
import { HeadersPart } from './HeadersPart';
import { RecordingActs } from './RecordingActs';
import { RecordingFacts } from './RecordingFacts';
import { RequestPart } from './RequestPart';
import { TimingPart } from './TimingPart';
import styles from './Logs.module.css';

const parts = ['answer', 'request', 'headers', 'timing', 'agent'] as const;
type Part = (typeof parts)[number];

/** One recording: facts on top, then the part of it that is chosen. */
export function RecordingDetail({ id }: { readonly id: string }) {
  const [part, setPart] = useState<Part>('answer');
  const [shown, setShown] = useState<RunResult | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
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
  return (
    <>
      <div className={styles.detailBar}>
        <Segmented
          label={texts.view}
          value={part}
          segments={parts.map((value) => ({ value, label: texts.views[value] }))}
          onChange={setPart}
        />
        <span className={styles.acts}>
          <RecordingActs recording={recording} />
        </span>
      </div>
      <RecordingFacts recording={recording} />
      {recording.failure && (
        <div className={styles.failure}>
          <Banner tone="err" title={recording.failure.message}>
            {recording.failure.hint}
          </Banner>
        </div>
      )}
      <div className={styles.part}>
        {part === 'answer' && <AnswerPart recording={recording} body={body} />}
        {part === 'request' && <RequestPart recording={recording} />}
        {part === 'headers' && <HeadersPart hops={recording.hops} />}
        {part === 'timing' && <TimingPart recording={recording} />}
        {part === 'agent' && <AgentPart recording={recording} />}
      </div>
    </>
  );
}
