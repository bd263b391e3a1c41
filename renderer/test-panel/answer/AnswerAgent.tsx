import type { Action } from '@shared/action/action';
import type { RunResult } from '@shared/ipc/runs';
import { CopyButton } from '@renderer/components/CopyButton';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { useTold } from '../told';
import panel from '../TestPanel.module.css';
import styles from './Answer.module.css';

/** The exact text the agent is told of this answer. */
export function AnswerAgent({ action, result }: { readonly action: Action; readonly result: RunResult }) {
  const told = useTold(action, result);
  return (
    <div className={styles.agent} role="region" tabIndex={0} aria-label={texts.viewTitles.agent}>
      <div className={styles.agentHead}>
        <span className={panel.quiet}>
          {told === null ? texts.agentHearsNothing : texts.tokens(told.tokens)}
        </span>
        {told !== null && <CopyButton text={told.text} label={texts.copyTold} />}
      </div>
      {told !== null && <pre className={styles.rawText}>{told.text}</pre>}
    </div>
  );
}
