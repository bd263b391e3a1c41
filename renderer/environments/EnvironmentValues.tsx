import { Menu } from '@mantine/core';
import { useMemo } from 'react';
import type { EnvironmentView } from '@shared/ipc/workspace';
import { openEnvironment } from '@renderer/state/environment-focus';
import { environmentTexts as texts } from '@renderer/texts/environments';
import { valueMatrix } from './matrix';
import { shownValue } from './shown-value';
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
          const said = cell?.own ?? cell?.inherited;
          const text = shownValue(said?.plain);
          return (
            <Menu.Item
              key={row.name}
              title={texts.edit(text)}
              onClick={() => openEnvironment(name, row.name)}
            >
              <span className={styles.value}>
                <code>{row.name}</code>
                <code data-absent={said?.plain == null || undefined}>{text}</code>
                {said && said.from !== name && <span>{texts.from(said.from)}</span>}
              </span>
            </Menu.Item>
          );
        })}
      </div>
    </>
  );
}
