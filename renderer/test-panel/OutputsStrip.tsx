import type { Action } from '@shared/action/action';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import type { RunState } from '@renderer/state/runs';
import { usePickedOutputs } from './outputs/use-picked-outputs';
import styles from './TestPanel.module.css';

interface Props {
  readonly file: string;
  readonly action: Action;
  readonly run: RunState;
}

/** The outputs with their last values. */
export function OutputsStrip({ action, run }: Props) {
  const body = run.result?.body ?? null;
  const picked = usePickedOutputs(body, action.outputs);
  return (
    <div className={styles.strip}>
      <span className={styles.chips}>
        {action.outputs.length === 0 && <span className={styles.quiet}>{texts.noOutputs}</span>}
        {action.outputs.map((output) => {
          const found = picked.find(({ name }) => name === output.name);
          const missing = found !== undefined && found.json === null;
          return (
            <span
              key={output.name}
              className={styles.chip}
              data-missing={missing || undefined}
              title={
                missing ? (found.problem ?? texts.outputMissing(output.path)) : (found?.json ?? output.path)
              }
            >
              {output.name}
            </span>
          );
        })}
      </span>
    </div>
  );
}
