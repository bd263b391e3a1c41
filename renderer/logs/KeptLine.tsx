import { Button, NumberInput, Popover } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { LogState } from '@shared/ipc/logs';
import { calls, listen } from '@renderer/bridge/bridge';
import { byteSize } from '@renderer/components/time-scale';
import { dayOf } from '@renderer/components/when';
import { attempt } from '@renderer/state/notice';
import { changeSettings, flushSettings, useSettings } from '@renderer/state/settings';
import { logTexts as texts } from '@renderer/texts/logs';
import styles from './Logs.module.css';

const REST_MS = 2000;

/** What the log holds, and what it may keep. */
export function KeptLine() {
  const [state, setState] = useState<LogState | null>(null);
  const [removed, setRemoved] = useState<number | null>(null);
  const settings = useSettings(({ settings: kept }) => kept);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The list above says what is wrong with the log.
    const read = () => void calls.logs.size({}).then(setState, () => undefined);
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(read, REST_MS);
    };
    read();
    const off = [listen('logs.added', later), listen('logs.changed', later)];
    return () => {
      clearTimeout(timer);
      for (const stop of off) stop();
    };
  }, []);
  const prune = async () => {
    await flushSettings();
    const after = await calls.logs.prune({});
    setState(after);
    setRemoved(after.removed);
  };
  const since = state?.oldest == null ? null : dayOf(Date.parse(state.oldest));
  return (
    <div className={styles.kept}>
      <span>{state && texts.kept(state.recordings, byteSize(state.bytes), since)}</span>
      <Popover position="top-end" width={300} trapFocus onClose={() => setRemoved(null)}>
        <Popover.Target>
          <Button size="xs" variant="subtle">
            {texts.keep}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={styles.keep}>
          <NumberInput
            label={texts.keepDays}
            min={1}
            max={3650}
            allowDecimal={false}
            value={settings?.logDays ?? 180}
            onChange={(value) =>
              typeof value === 'number' && value >= 1 && changeSettings({ logDays: value })
            }
          />
          <NumberInput
            label={texts.keepMegabytes}
            min={10}
            max={1_000_000}
            allowDecimal={false}
            value={settings?.logMegabytes ?? 2048}
            onChange={(value) =>
              typeof value === 'number' && value >= 10 && changeSettings({ logMegabytes: value })
            }
          />
          <p className={styles.keepNote}>{texts.keepNote}</p>
          <Button size="sm" onClick={() => attempt(prune)}>
            {texts.pruneNow}
          </Button>
          <p className={styles.keepNote} role="status">
            {removed === null ? '' : texts.pruned(removed)}
          </p>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
