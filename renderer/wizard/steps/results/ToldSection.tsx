import { IconMessageCircle } from '@tabler/icons-react';
import type { RunResult } from '@shared/ipc/runs';
import { CopyButton } from '@renderer/components/CopyButton';
import { SectionHead } from '@renderer/components/SectionHead';
import { Segmented } from '@renderer/components/Segmented';
import { resultsTexts as texts } from '@renderer/texts/results';
import { testPanelTexts } from '@renderer/texts/test-panel';
import { useTold } from '@renderer/test-panel/told';
import { useEdited } from '../../edited';
import styles from './Results.module.css';

/** The exact text the agent reads, and whether it is the shaped answer or the outputs alone. */
export function ToldSection({ result }: { readonly result: RunResult | null }) {
  const { action, edit, readOnly } = useEdited();
  const told = useTold(action, result);
  return (
    <div className={styles.section} data-fill>
      <SectionHead title={texts.told}>
        <Segmented
          label={texts.told}
          value={action.response.tell ?? 'response'}
          segments={[
            { value: 'response', label: texts.tell.response, disabled: readOnly },
            { value: 'outputs', label: texts.tell.outputs, disabled: readOnly },
          ]}
          onChange={(tell) => edit([{ kind: 'set', path: ['response', 'tell'], value: tell }], texts.told)}
        />
      </SectionHead>
      <div className={styles.told}>
        <div className={styles.toldHead}>
          <IconMessageCircle size={14} stroke={1.75} aria-hidden />
          {texts.toolResult}
          {told && <span className={styles.toldTokens}>{testPanelTexts.tokens(told.tokens)}</span>}
          {told && <CopyButton text={told.text} label={texts.copyTold} />}
        </div>
        {told ? (
          <pre className={styles.toldText} tabIndex={0} aria-label={texts.told}>
            {told.text}
          </pre>
        ) : (
          <p className={styles.nothingTold}>{result === null ? texts.nothingTold : texts.nothingToldOf}</p>
        )}
      </div>
    </div>
  );
}
