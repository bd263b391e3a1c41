import type { LogFilter } from '@shared/recording/filter';
import { calls } from '@renderer/bridge/bridge';
import { EmptyState } from '@renderer/components/EmptyState';
import { ReplayComparison } from '@renderer/replay/ReplayComparison';
import { logTexts as texts } from '@renderer/texts/logs';
import { attempt } from '@renderer/state/notice';
import { closeComparison, useCompared } from '@renderer/state/replay';
import { showOverlay } from '@renderer/state/shell';
import { RecordingDetail } from './RecordingDetail';

interface Props {
  readonly selected: string | null;
  readonly filter: LogFilter;
}

/** What stands beside the list: the chosen run, a replay beside its original, or what to do. */
export function DetailPane({ selected, filter }: Props) {
  const compared = useCompared();
  if (selected === null) {
    return (
      <EmptyState size="page" title={texts.pickTitle}>
        {texts.pick}
      </EmptyState>
    );
  }
  if (compared === null) return <RecordingDetail key={selected} id={selected} filter={filter} />;
  const replay = async () => {
    const { recording } = await calls.logs.show({ id: compared.original });
    showOverlay({ kind: 'replay', ids: [compared.original], recording });
  };
  return (
    <ReplayComparison
      key={`${compared.original} ${compared.replay}`}
      {...compared}
      onBack={closeComparison}
      onReplay={() => attempt(replay)}
    />
  );
}
