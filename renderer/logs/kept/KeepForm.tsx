import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { attempt } from '@renderer/state/notice';
import { changeSettings, useSettings } from '@renderer/state/settings';
import { logTexts as texts } from '@renderer/texts/logs';
import styles from '../Logs.module.css';

/** For how long and how much runs are kept. @param prune removes what is beyond it now, and says how many */
export function KeepForm({ prune }: { readonly prune: () => Promise<number> }) {
  const [removed, setRemoved] = useState<number | null>(null);
  const settings = useSettings(({ settings: kept }) => kept);
  return (
    <div className={styles.keep}>
      <NumberInput
        label={texts.keepDays}
        min={1}
        max={3650}
        allowDecimal={false}
        value={settings?.logDays ?? 180}
        onChange={(value) => typeof value === 'number' && value >= 1 && changeSettings({ logDays: value })}
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
      <Button size="sm" onClick={() => attempt(async () => setRemoved(await prune()))}>
        {texts.pruneNow}
      </Button>
      <p className={styles.keepNote} role="status">
        {removed === null ? '' : texts.pruned(removed)}
      </p>
    </div>
  );
}
