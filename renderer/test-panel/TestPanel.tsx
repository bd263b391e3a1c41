import { useEffect, useRef, useState } from 'react';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
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
  const unrunnable =
    action === null ? texts.unreadable : action.request === null ? texts.noRequestText : null;
  const toggle = useRef<HTMLButtonElement>(null);
  // The button that folds it stands elsewhere than the one that unfolds it: who pressed the one goes on from the other.
  useEffect(() => {
    if (window.document.activeElement === window.document.body) toggle.current?.focus();
  }, [open]);
  return (
    <>
      <LiveRegion run={run} />
      {open ? (
        <div className={styles.panel}>
          <PanelHead file={file} run={run} unrunnable={unrunnable} onFold={onToggle} toggle={toggle} />
          {action && <InputsPane file={file} action={action} tab={tab} onTab={setTab} />}
          <AnswerPane key={file} file={file} action={action} run={run} unrunnable={unrunnable} />
          {action?.request && <OutputsStrip file={file} action={action} run={run} />}
          {action?.request && <SpokenStrip action={action} run={run} />}
        </div>
      ) : (
        <FoldedPanel file={file} run={run} onUnfold={onToggle} toggle={toggle} />
      )}
    </>
  );
}
