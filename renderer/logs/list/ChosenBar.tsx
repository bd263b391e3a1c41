import { Button, Menu } from '@mantine/core';
import { IconDownload, IconRefresh, IconTrash, IconX } from '@tabler/icons-react';
import { LIMITS } from '@shared/ipc/limits';
import type { Counted, LogFilter } from '@shared/recording/filter';
import { recordingExports } from '@shared/recording/export';
import { IconButton } from '@renderer/components/IconButton';
import { exportRecordings } from '@renderer/state/keep';
import { chooseAll, clearChosen, deleteRuns, useChosen } from '@renderer/state/log-chosen';
import { attempt } from '@renderer/state/notice';
import { showOverlay } from '@renderer/state/shell';
import { keepTexts } from '@renderer/texts/keep';
import { logListTexts as texts } from '@renderer/texts/log-list';
import styles from './List.module.css';

interface Props {
  readonly filter: LogFilter;
  /** How many the filter finds. */
  readonly total: Counted | null;
}

/** What can be done with the chosen runs together; nothing while none is chosen. */
export function ChosenBar({ filter, total }: Props) {
  const chosen = useChosen((state) => state.chosen);
  if (chosen.size === 0) return null;
  const ids = [...chosen];
  const tooMany = ids.length > LIMITS.replays;
  return (
    <div className={styles.chosen} role="toolbar" aria-label={texts.acts}>
      <span className={styles.chosenCount} role="status">
        {texts.chosen(ids.length)}
      </span>
      {total !== null && (total.more || total.count > ids.length) && (
        <Button
          size="xs"
          variant="subtle"
          title={texts.chooseAllTitle}
          onClick={() => attempt(() => chooseAll(filter))}
        >
          {texts.chooseAll(total.count, total.more)}
        </Button>
      )}
      <span className={styles.chosenActs}>
        <Button
          size="sm"
          leftSection={<IconRefresh size={14} stroke={1.75} aria-hidden />}
          disabled={tooMany}
          title={tooMany ? texts.mostReplays(LIMITS.replays) : undefined}
          onClick={() => showOverlay({ kind: 'replay', ids, recording: null })}
        >
          {texts.replay}
        </Button>
        <Menu position="top-end" width={220}>
          <Menu.Target>
            <IconButton icon={IconDownload} label={texts.export} />
          </Menu.Target>
          <Menu.Dropdown>
            {recordingExports.map(({ id, name }) => (
              <Menu.Item key={id} onClick={() => attempt(() => exportRecordings(ids, id))}>
                {keepTexts.exportAs(name)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <IconButton icon={IconTrash} label={texts.delete} onClick={() => attempt(() => deleteRuns(ids))} />
        <IconButton icon={IconX} label={texts.clear} onClick={clearChosen} />
      </span>
    </div>
  );
}
