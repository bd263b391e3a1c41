import { Popover } from '@mantine/core';
import type { Action } from '@shared/action/action';
import { CopyButton } from '@renderer/components/CopyButton';
import { SectionHead } from '@renderer/components/SectionHead';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import type { RunState } from '@renderer/state/runs';
import { usePickedOutputs } from './outputs/use-picked-outputs';
import { useTold } from './told';
import styles from './TestPanel.module.css';

interface Props {
  readonly file: string;
  readonly action: Action;
  readonly run: RunState;
}

/** The outputs with their last values, and what the agent is told of the answer. */
export function OutputsStrip({ action, run }: Props) {
  const body = run.result?.body ?? null;
  const picked = usePickedOutputs(body, action.outputs);
  const told = useTold(action, run.result);
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
      {run.result && (
        <Popover position="top-end" width={460} trapFocus returnFocus>
          <Popover.Target>
            <button type="button" className={styles.link}>
              {texts.agentHears}
            </button>
          </Popover.Target>
          <Popover.Dropdown className={styles.hears}>
            <SectionHead
              title={texts.agentHears}
              hint={told === null ? undefined : texts.tokens(told.tokens)}
            >
              {told !== null && <CopyButton text={told.text} label={texts.copyBody} />}
            </SectionHead>
            <pre className={styles.told} tabIndex={0}>
              {told?.text ?? texts.agentHearsNothing}
            </pre>
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}
