import { Button } from '@mantine/core';
import { IconArrowLeft, IconRefresh, IconTicket } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { type Failure, toFailure } from '@shared/failure/failure';
import type { RunResult } from '@shared/ipc/runs';
import { calls } from '@renderer/bridge/bridge';
import { Banner } from '@renderer/components/Banner';
import { IconButton } from '@renderer/components/IconButton';
import { Skeleton } from '@renderer/components/Skeleton';
import { ComparisonView } from '@renderer/comparison/ComparisonView';
import { attempt } from '@renderer/state/notice';
import { copyTicket } from '@renderer/state/ticket';
import { keepTexts } from '@renderer/texts/keep';
import { replayTexts as texts } from '@renderer/texts/replay';
import { AgentConsequence } from './AgentConsequence';
import { KeepAsCase } from './KeepAsCase';

interface Props {
  /** Id of the original recording. */
  readonly original: string;
  /** Id of the one that repeats it. */
  readonly replay: string;
  readonly onBack: () => void;
  readonly onReplay: () => void;
}

/** A replay beside its original: what was sent, what came back, how long it took, and what that means. */
export function ReplayComparison({ original, replay, onBack, onReplay }: Props) {
  const [runs, setRuns] = useState<readonly [RunResult, RunResult] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let gone = false;
    Promise.all([calls.logs.show({ id: original }), calls.logs.show({ id: replay })]).then(
      (both) => !gone && setRuns(both),
      (error: unknown) => !gone && setFailure(toFailure(error)),
    );
    return () => {
      gone = true;
    };
  }, [original, replay]);
  if (failure) {
    return (
      <Banner tone="err" title={failure.message} acts={<Button onClick={onBack}>{texts.back}</Button>}>
        {failure.hint}
      </Banner>
    );
  }
  if (!runs) return <Skeleton rows={12} height={22} />;
  const [before, after] = runs;
  return (
    <ComparisonView
      title={texts.comparison}
      before={{ title: texts.original, ...before }}
      after={{ title: texts.replayed, ...after }}
      acts={
        <>
          <IconButton icon={IconArrowLeft} label={texts.back} onClick={onBack} />
          <IconButton
            icon={IconTicket}
            label={keepTexts.ticket}
            onClick={() => attempt(() => copyTicket(after, before))}
          />
          <KeepAsCase recording={after.recording} />
        </>
      }
      foot={
        <>
          <AgentConsequence before={before.recording} after={after.recording} />
          <Button
            size="sm"
            leftSection={<IconRefresh size={14} stroke={1.75} aria-hidden />}
            onClick={onReplay}
          >
            {texts.again}
          </Button>
        </>
      }
    />
  );
}
