import { Menu } from '@mantine/core';
import { useMemo } from 'react';
import type { EnvironmentView } from '@shared/ipc/workspace';
import { goTo } from '@renderer/state/tabs';
import { environmentTexts as texts } from '@renderer/texts/environments';
import { valueMatrix } from './matrix';
import styles from './Environments.module.css';

interface Props {
  readonly environments: readonly EnvironmentView[];
  /** The environment whose values are listed. */
  readonly name: string;
}

/** Menu entries with every value of an environment, and which environment says it; a click goes to where it is edited. */
export function EnvironmentValues({ environments, name }: Props) {
  const rows = useMemo(() => valueMatrix(environments), [environments]);
  if (rows.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{texts.values(name)}</Menu.Label>
      <div className={styles.values}>
        {rows.map((row) => {
          const cell = row.cells.get(name);
          const value = cell?.value ?? null;
          const text = cell === undefined ? texts.unset : value === null ? texts.notSent : plainText(value);
          return (
            <Menu.Item key={row.name} title={texts.edit(text)} onClick={() => goTo('settings')}>
              <span className={styles.value}>
                <code>{row.name}</code>
                <code data-absent={value === null || undefined}>{text}</code>
                {cell !== undefined && cell.from !== name && <span>{texts.from(cell.from)}</span>}
              </span>
            </Menu.Item>
          );
        })}
      </div>
    </>
  );
}

const plainText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
