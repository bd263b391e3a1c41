import { Button, Popover } from '@mantine/core';
import { calls } from '@renderer/bridge/bridge';
import { useLog } from '@renderer/state/log';
import { attempt } from '@renderer/state/notice';
import { showOverlay } from '@renderer/state/shell';
import { logTexts as texts } from '@renderer/texts/logs';
import { personalTexts } from '@renderer/texts/personal';
import { KeepForm } from './KeepForm';
import { keptWords } from './kept-words';
import { useKept } from './use-kept';
import styles from '../Logs.module.css';

/** What the log holds, what of it is personal, and what it may keep. */
export function KeptLine() {
  const { state, prune } = useKept();
  return (
    <div className={styles.kept}>
      <span title={keptWords(state)}>{keptWords(state)}</span>
      <Button size="xs" variant="subtle" className={styles.personal} onClick={() => attempt(askPersonal)}>
        {personalTexts.open}
      </Button>
      <Popover position="top-end" width={300} trapFocus>
        <Popover.Target>
          <Button size="xs" variant="subtle">
            {texts.keep}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <div className={styles.popover}>
            <KeepForm prune={prune} />
          </div>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

/** The rules are tried on the run that is shown. */
async function askPersonal(): Promise<void> {
  const { selected } = useLog.getState();
  const shown = selected === null ? null : await calls.logs.show({ id: selected });
  showOverlay({ kind: 'personal', recording: shown?.recording ?? null });
}
