import { Menu, UnstyledButton } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Facets } from '@shared/recording/figures';
import { IconButton } from '@renderer/components/IconButton';
import { setLog, useLog } from '@renderer/state/log';
import { logTexts as texts } from '@renderer/texts/logs';
import { choicesOf, chosenOf, toggled, without, type Choice, type Dimension } from './dimensions';
import { useLabel } from './labels';
import styles from './Filters.module.css';

interface Props {
  readonly dimension: Dimension;
  /** Null: not counted yet. */
  readonly facets: Facets | null;
  readonly onOpen: () => void;
}

/** A chip that holds one condition or offers it; its menu counts what each value would leave. */
export function DimensionChip({ dimension, facets, onOpen }: Props) {
  const conditions = useLog((state) => state.conditions);
  const label = useLabel();
  const chosen = dimension.conditions.flatMap((key) =>
    chosenOf(conditions, key).map((one) => label(key, one)),
  );
  const active = chosen.length > 0;
  const name = active ? chosen.join(', ') : dimension.name;
  const choose = (choice: Choice) => setLog({ conditions: toggled(conditions, choice) });
  return (
    <span className={styles.chip} data-active={active || undefined}>
      <Menu position="bottom-start" width={260} closeOnItemClick={false} onOpen={onOpen}>
        <Menu.Target>
          <UnstyledButton className={styles.target} title={active ? `${dimension.name}: ${name}` : undefined}>
            {!active && <IconPlus size={12} stroke={2} aria-hidden />}
            <span className={styles.name}>{name}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu}>
          {dimension.conditions.map((key, index) => {
            const choices = choicesOf(conditions, facets, key);
            return (
              <div key={key}>
                {index > 0 && choices.length > 0 && <Menu.Divider />}
                {choices.map((choice) => (
                  <Menu.CheckboxItem
                    key={String(choice.value)}
                    checked={choice.chosen}
                    rightSection={
                      <span className={styles.count}>{texts.counted(choice.count, choice.more)}</span>
                    }
                    onChange={() => choose(choice)}
                  >
                    {label(key, choice.value)}
                  </Menu.CheckboxItem>
                ))}
              </div>
            );
          })}
          {facets && dimension.conditions.every((key) => choicesOf(conditions, facets, key).length === 0) && (
            <p className={styles.none}>{texts.noValues}</p>
          )}
        </Menu.Dropdown>
      </Menu>
      {active && (
        <IconButton
          label={texts.takeOff(dimension.name)}
          icon={IconX}
          size="xs"
          onClick={() => setLog({ conditions: without(conditions, dimension) })}
        />
      )}
    </span>
  );
}
