import { IconLayoutSidebarRight, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import type { Ref } from 'react';
import type { Recording } from '@shared/recording/recording';
import { useChord } from '@renderer/app/keyboard/use-chord';
import { IconButton } from '@renderer/components/IconButton';
import { statusOf } from '@renderer/components/status';
import { milliseconds } from '@renderer/components/time-scale';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { cancelRun, startRun, type RunState } from '@renderer/state/runs';
import styles from './TestPanel.module.css';

interface Props {
  readonly file: string;
  readonly run: RunState;
  readonly onUnfold: () => void;
  readonly toggle: Ref<HTMLButtonElement>;
}

/** The dock at 40 px: Run and how the last run ended. */
export function FoldedPanel({ file, run, onUnfold, toggle }: Props) {
  const recording = run.result?.recording;
  const chord = useChord('run.start');
  return (
    <div className={styles.folded}>
      <IconButton ref={toggle} icon={IconLayoutSidebarRight} label={texts.unfold} onClick={onUnfold} />
      {run.runId === null ? (
        <IconButton
          icon={IconPlayerPlay}
          filled
          label={chord === null ? texts.run : `${texts.run} (${chord})`}
          onClick={() => void startRun(file)}
        />
      ) : (
        <IconButton icon={IconPlayerStop} label={texts.cancel} onClick={() => void cancelRun(file)} />
      )}
      <span className={styles.upright}>
        {texts.title}
        {recording && <LastRun recording={recording} />}
      </span>
    </div>
  );
}

function LastRun({ recording }: { readonly recording: Recording }) {
  const { label, tone } = statusOf({ status: recording.hops.at(-1)?.status ?? null, class: recording.class });
  return (
    <span data-tone={tone}>
      {label} · {milliseconds(recording.durationMs)}
    </span>
  );
}
