import { IconRefresh } from '@tabler/icons-react';
import type { RecordingLine } from '@shared/recording/recording';
import { Dot } from '@renderer/components/Dot';
import { IconButton } from '@renderer/components/IconButton';
import { badgeOfMethod } from '@renderer/components/method';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { statusOf } from '@renderer/components/status';
import { StatusText } from '@renderer/components/StatusText';
import { byteSize, milliseconds } from '@renderer/components/time-scale';
import { clockTime, fullTime, pathOf } from '@renderer/components/when';
import { runTexts as texts } from '@renderer/texts/runs';
import { openLog } from '@renderer/state/log';
import { attempt } from '@renderer/state/notice';
import { runAgain } from '@renderer/state/run-again';
import { useWorkspace } from '@renderer/state/workspace';
import styles from './LastRuns.module.css';

/** One run on one line of 24 px; a click shows it in the log. */
export function RunRow({ line }: { readonly line: RecordingLine }) {
  const color = useWorkspace(
    (state) => state.view?.environments.find(({ name }) => name === line.environment)?.color ?? null,
  );
  const status = statusOf(line);
  return (
    <div className={styles.row}>
      <button type="button" className={styles.open} onClick={() => openLog({ selected: line.id })}>
        <span className={styles.time} title={fullTime(line.at)}>
          {clockTime(line.at)}
        </span>
        <MethodBadge badge={badgeOfMethod(line.method)} />
        <span className={styles.url} title={line.url}>
          {pathOf(line.url)}
        </span>
        <span className={styles.status} data-tone={status.tone}>
          <StatusText status={status} />
        </span>
        <span className={styles.figure}>{milliseconds(line.durationMs)}</span>
        <span className={styles.size}>{byteSize(line.bytes)}</span>
        <span className={styles.environment}>
          <Dot color={line.environment === null ? null : (color ?? 'var(--ab-ctl)')} />
          {line.environment ?? texts.offline}
        </span>
        <span className={styles.origin}>{texts.origins[line.origin]}</span>
      </button>
      <IconButton
        icon={IconRefresh}
        size="xs"
        label={texts.again}
        onClick={() => attempt(() => runAgain(line.id))}
      />
    </div>
  );
}
