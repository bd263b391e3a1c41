import { Button } from '@mantine/core';
import { IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { TreeRow } from '@shared/response/body';
import { EmptyState } from '@renderer/components/EmptyState';
import { Dot } from '@renderer/components/Dot';
import { resultsTexts as texts } from '@renderer/texts/results';
import { useEnvironment } from '@renderer/state/environment';
import { startRun, useRun } from '@renderer/state/runs';
import { useEdited } from '../../edited';
import { StepFrame } from '../../StepFrame';
import { AnswerCard } from './AnswerCard';
import { fieldOf } from './answer-field';
import { OutputsSection } from './OutputsSection';
import { ShapingSection } from './ShapingSection';
import { ToldSection } from './ToldSection';
import styles from './Results.module.css';

const CLAIMED = [['outputs'], ['response']];
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Step 6: run it, click the fields later actions may use, and decide what the agent is told. */
export function ResultsStep() {
  const { file, action } = useEdited();
  const run = useRun(file);
  const [row, setRow] = useState<TreeRow | null>(null);
  const environment = useEnvironment();
  const recording = run.result?.recording;
  const fetch = (
    <Button
      size="sm"
      disabled={!action.request || run.runId !== null}
      leftSection={
        recording ? <IconRefresh size={14} stroke={1.75} /> : <IconPlayerPlay size={14} stroke={1.75} />
      }
      onClick={() => void startRun(file)}
    >
      {run.runId !== null ? texts.fetching : recording ? texts.fetchAgain : texts.fetch}
    </Button>
  );
  return (
    <StepFrame
      step="results"
      claimed={CLAIMED}
      end={
        <>
          {recording && (
            <span className={styles.when}>
              <Dot color={environment?.name === recording.environment ? environment.color : null} />
              {recording.environment ?? texts.noEnvironment}, {clock.format(new Date(recording.at))}
            </span>
          )}
          {fetch}
        </>
      }
    >
      {!action.request ? (
        <EmptyState title={texts.noRequest}>{texts.noRequestText}</EmptyState>
      ) : (
        <div className={styles.room}>
          <div className={styles.columns}>
            <AnswerCard action={action} run={run} act={fetch} onStand={setRow} />
            <div className={styles.right}>
              <OutputsSection body={run.result?.body ?? null} />
              <ShapingSection result={run.result} offered={row && fieldOf(row)} />
              <ToldSection result={run.result} />
            </div>
          </div>
        </div>
      )}
    </StepFrame>
  );
}
