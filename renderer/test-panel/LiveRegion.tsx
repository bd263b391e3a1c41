import type { RunState } from '@renderer/state/runs';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { milliseconds } from '@renderer/components/time-scale';
import { statusWords } from './status-words';
import styles from './TestPanel.module.css';

/** Says aloud that a run began and how it ended, for those who do not see the dock. */
export function LiveRegion({ run }: { readonly run: RunState }) {
  return (
    <div className={styles.hidden} role="status" aria-live="polite">
      {run.runId
        ? texts.running
        : run.failure
          ? `${run.failure.message} ${run.failure.hint}`
          : run.result &&
            texts.ended(statusWords(run.result.recording), milliseconds(run.result.recording.durationMs))}
    </div>
  );
}
