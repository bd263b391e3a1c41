import { Anchor } from '@mantine/core';
import type { RecordingLine } from '@shared/recording/recording';
import { badgeOfMethod } from '@renderer/components/method';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { Skeleton } from '@renderer/components/Skeleton';
import { statusOf } from '@renderer/components/status';
import { fullTime, pathOf } from '@renderer/components/when';
import { openLog } from '@renderer/state/log';
import { requestsOf, useRecentRuns } from '@renderer/state/recent-runs';
import { closeOverlay } from '@renderer/state/shell';
import { dialogTexts as texts } from '@renderer/texts/dialogs';
import { runTexts } from '@renderer/texts/runs';
import { BeginningRow, Beginnings } from './BeginningRow';
import styles from './RunList.module.css';

interface Props {
  readonly chosen: RecordingLine | null;
  readonly onChoose: (line: RecordingLine) => void;
}

/** The requests of the last runs, of replays and of imported calls: each can become an action. */
export function RunList({ chosen, onChoose }: Props) {
  const lines = useRecentRuns((state) => state.lines);
  if (!lines) return <Skeleton rows={3} />;
  const listed = requestsOf(lines);
  return (
    <>
      {listed.length > 0 && (
        <Beginnings label={texts.runs}>
          {listed.map((line) => (
            <BeginningRow
              key={line.id}
              badge={<MethodBadge badge={badgeOfMethod(line.method)} />}
              title={<span className={styles.path}>{pathOf(line.url)}</span>}
              about={texts.runAbout(line.url, runTexts.origins[line.origin], fullTime(line.at))}
              end={
                <span className={styles.status} data-tone={statusOf(line).tone}>
                  {statusOf(line).label}
                </span>
              }
              chosen={line.id === chosen?.id}
              onChoose={() => onChoose(line)}
            />
          ))}
        </Beginnings>
      )}
      <p className={styles.note}>
        {listed.length > 0 ? texts.runsHint : texts.noRuns}{' '}
        <Anchor
          component="button"
          type="button"
          inherit
          fw={500}
          onClick={() => {
            closeOverlay();
            openLog();
          }}
        >
          {runTexts.openLog}
        </Anchor>
      </p>
    </>
  );
}
