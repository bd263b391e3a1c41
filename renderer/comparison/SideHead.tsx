import type { Recording } from '@shared/recording/recording';
import { Dot } from '@renderer/components/Dot';
import { statusOf } from '@renderer/components/status';
import { StatusText } from '@renderer/components/StatusText';
import { milliseconds } from '@renderer/components/time-scale';
import { clockTime, fullTime, otherDay } from '@renderer/components/when';
import { logTexts } from '@renderer/texts/logs';
import { useWorkspace } from '@renderer/state/workspace';
import type { ComparedRun } from './sides';
import styles from './Comparison.module.css';

/** Above one side: which run it is, where it ran and how it ended. @param beside the run it is compared with */
export function SideHead({ run, beside }: { readonly run: ComparedRun; readonly beside?: ComparedRun }) {
  const { recording, title } = run;
  const { environment, at } = recording;
  const color = useWorkspace(
    (state) => state.view?.environments.find(({ name }) => name === environment)?.color ?? null,
  );
  const status = statusOf({ status: recording.hops.at(-1)?.status ?? null, class: recording.class });
  return (
    <div className={styles.head}>
      <strong>{title}</strong>
      <span className={styles.when} title={fullTime(at)}>
        {otherDay(at, new Date())} {clockTime(at)}
      </span>
      <Dot color={environment === null ? null : (color ?? 'var(--ab-ctl)')} />
      <span className={styles.where}>{environment ?? logTexts.offline}</span>
      <span className={styles.ended}>
        <span data-tone={status.tone}>
          <StatusText status={status} />
        </span>
        <span data-tone={beside && isSlower(recording, beside.recording) ? 'warn' : undefined}>
          {milliseconds(recording.durationMs)}
        </span>
      </span>
    </div>
  );
}

/** So much slower that it is no accident. */
function isSlower(run: Recording, than: Recording): boolean {
  return run.durationMs > than.durationMs * 1.5 && run.durationMs - than.durationMs > 200;
}
