import { useState } from 'react';
import { useDocument } from '@renderer/state/documents';
import { useRun } from '@renderer/state/runs';
import { AnswerPane } from './answer/AnswerPane';
import { FoldedPanel } from './FoldedPanel';
import { InputsPane } from './InputsPane';
import { LiveRegion } from './LiveRegion';
import { PanelHead } from './PanelHead';
import { OutputsStrip } from './OutputsStrip';
import { SpokenStrip } from './SpokenStrip';
import styles from './TestPanel.module.css';

interface Props {
  readonly file: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** The dock: values in, the exact request, the answer, and what the caller hears. */
export function TestPanel({ file, open, onToggle }: Props) {
  const document = useDocument(file);
  const run = useRun(file);
  const [tab, setTab] = useState<'values' | 'request'>('values');
  const action = document?.lastValid ?? null;
  return (
    <>
      <LiveRegion run={run} />
      {open ? (
        <div className={styles.panel}>
          <PanelHead file={file} run={run} runnable={action?.request !== null} onFold={onToggle} />
          {action && <InputsPane file={file} action={action} tab={tab} onTab={setTab} />}
          <AnswerPane key={file} file={file} action={action} run={run} />
          {action?.request && <OutputsStrip file={file} action={action} run={run} />}
          {action?.request && <SpokenStrip action={action} run={run} />}
        </div>
      ) : (
        <FoldedPanel file={file} run={run} onUnfold={onToggle} />
      )}
    </>
  );
}
