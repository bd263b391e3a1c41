import { Menu, UnstyledButton } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { IconButton } from '@renderer/components/IconButton';
import { duration } from '@renderer/components/time-scale';
import { setConditions, useLog } from '@renderer/state/log';
import { logTexts as texts } from '@renderer/texts/logs';
import styles from './Filters.module.css';

/** Bounds people ask for; the command line takes any. */
const BOUNDS = [250, 500, 1000, 2000, 5000] as const;

/** How long runs took: at least or at most one of a few bounds. */
export function DurationChip() {
  const { minMs, maxMs } = useLog((state) => state.conditions);
  const active = minMs !== undefined || maxMs !== undefined;
  const name = active
    ? [
        minMs !== undefined && texts.atLeast(duration(minMs)),
        maxMs !== undefined && texts.atMost(duration(maxMs)),
      ]
        .filter(Boolean)
        .join(', ')
    : texts.dimensions.duration;
  const choice = (key: 'minMs' | 'maxMs', ms: number, label: string, chosen: boolean) => (
    <Menu.CheckboxItem
      key={label}
      checked={chosen}
      onChange={() => setConditions({ [key]: chosen ? undefined : ms })}
    >
      {label}
    </Menu.CheckboxItem>
  );
  return (
    <span className={styles.chip} data-active={active || undefined}>
      <Menu position="bottom-start" width={200} closeOnItemClick={false}>
        <Menu.Target>
          <UnstyledButton className={styles.target}>
            {!active && <IconPlus size={12} stroke={2} aria-hidden />}
            <span className={styles.name}>{name}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu}>
          {BOUNDS.map((ms) => choice('minMs', ms, texts.atLeast(duration(ms)), minMs === ms))}
          <Menu.Divider />
          {BOUNDS.map((ms) => choice('maxMs', ms, texts.atMost(duration(ms)), maxMs === ms))}
        </Menu.Dropdown>
      </Menu>
      {active && (
        <IconButton
          label={texts.takeOff(texts.dimensions.duration)}
          icon={IconX}
          size="xs"
          onClick={() => setConditions({ minMs: undefined, maxMs: undefined })}
        />
      )}
    </span>
  );
}
