import type { RecordingLine } from '@shared/recording/recording';
import { Dot } from '@renderer/components/Dot';
import { statusOf } from '@renderer/components/status';
import { milliseconds } from '@renderer/components/time-scale';
import { clockTime, fullTime, otherDay, pathOf } from '@renderer/components/when';
import { logTexts as texts } from '@renderer/texts/logs';
import { runTexts } from '@renderer/texts/runs';
import { setLog } from '@renderer/state/log';
import { useWorkspace } from '@renderer/state/workspace';
import styles from './Logs.module.css';

const SLOW_MS = 2000;

/** Two lines a run: what was asked, and where it came from. */
export function LogRow({ line, selected }: { readonly line: RecordingLine; readonly selected: boolean }) {
  const color = useWorkspace(
    (state) => state.view?.environments.find(({ name }) => name === line.environment)?.color ?? null,
  );
  const status = statusOf(line);
  const day = otherDay(line.at, new Date());
  const slow = line.durationMs >= SLOW_MS;
  return (
    <div
      id={`run-${line.id}`}
      className={styles.row}
      role="option"
      aria-selected={selected}
      onClick={() => setLog({ selected: line.id })}
    >
      <span className={styles.time} title={fullTime(line.at)}>
        {clockTime(line.at)}
      </span>
      <span className={styles.url} title={`${line.method} ${line.url}`}>
        {pathOf(line.url)}
      </span>
      <span className={styles.status} data-tone={status.tone}>
        {status.label}
      </span>
      <span
        className={styles.taken}
        data-tone={status.label === 'timeout' ? 'err' : slow ? 'warn' : undefined}
      >
        {line.status === null && line.durationMs === 0 ? texts.notSent : milliseconds(line.durationMs)}
      </span>
      <span className={styles.day}>{day}</span>
      <span className={styles.from}>
        {[line.platform ?? runTexts.origins[line.origin], line.actionName].filter(Boolean).join(', ')}
        <Dot color={line.environment === null ? null : (color ?? 'var(--ab-ctl)')} />
        {line.environment ?? texts.offline}
      </span>
    </div>
  );
}
