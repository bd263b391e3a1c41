import { Button, Switch, Tooltip } from '@mantine/core';
import { IconLayoutSidebarRight, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { memo, type Ref } from 'react';
import { useChord } from '@renderer/app/keyboard/use-chord';
import { IconButton } from '@renderer/components/IconButton';
import { KeyCap } from '@renderer/components/KeyCap';
import { testPanelTexts as texts } from '@renderer/texts/test-panel';
import { cancelRun, startRun, type RunState } from '@renderer/state/runs';
import { setStatic, useStatic } from '@renderer/state/static';
import { LiveClock } from './LiveClock';
import styles from './TestPanel.module.css';

interface Props {
  readonly file: string;
  readonly run: RunState;
  /** Why there is nothing to run; null: there is. */
  readonly unrunnable: string | null;
  readonly onFold: () => void;
  readonly toggle: Ref<HTMLButtonElement>;
}

/** The one filled button of the dock: Run, or Cancel with the live clock while it runs. Memoised: keystrokes pass by. */
export const PanelHead = memo(function PanelHead({ file, run, unrunnable, onFold, toggle }: Props) {
  const isStatic = useStatic(file);
  const chord = useChord('run.start');
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>{texts.title}</h2>
      <Tooltip label={texts.staticHint} multiline w={240}>
        <label className={styles.static}>
          {texts.static}
          <Switch
            aria-label={texts.static}
            checked={isStatic}
            onChange={(event) => setStatic(file, event.currentTarget.checked)}
          />
        </label>
      </Tooltip>
      <span className={styles.run}>
        {run.runId !== null && run.startedAt !== null && (
          <span className={styles.clock}>
            <LiveClock since={run.startedAt} />
          </span>
        )}
        {run.runId === null ? (
          <Button
            size="sm"
            variant="filled"
            disabled={unrunnable !== null}
            title={unrunnable ?? undefined}
            leftSection={<IconPlayerPlay size={14} stroke={1.75} aria-hidden />}
            rightSection={chord && <KeyCap keys={chord} onFill />}
            onClick={() => void startRun(file)}
          >
            {texts.run}
          </Button>
        ) : (
          <Button
            size="sm"
            leftSection={<IconPlayerStop size={14} stroke={1.75} aria-hidden />}
            onClick={() => void cancelRun(file)}
          >
            {texts.cancel}
          </Button>
        )}
        <IconButton ref={toggle} icon={IconLayoutSidebarRight} label={texts.fold} onClick={onFold} />
      </span>
    </div>
  );
});
