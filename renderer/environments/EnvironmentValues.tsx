import { useMemo } from 'react';
import type { EnvironmentView } from '@shared/ipc/workspace';
import { environmentTexts as texts } from '@renderer/texts/environments';
import { valueMatrix } from './matrix';
import styles from './Environments.module.css';

interface Props {
  readonly environments: readonly EnvironmentView[];
  /** The environment whose values are listed. */
  readonly name: string;
}

/** Every value of an environment on one line each: what it is, and which environment says it. */
export function EnvironmentValues({ environments, name }: Props) {
  const rows = useMemo(() => valueMatrix(environments), [environments]);
  if (rows.length === 0) return <p className={styles.nothing}>{texts.none}</p>;
  return (
    <dl className={styles.values}>
      {rows.map((row) => {
        const cell = row.cells.get(name);
        const value = cell?.value ?? null;
        const text = cell === undefined ? texts.unset : value === null ? texts.notSent : plainText(value);
        return (
          <div key={row.name} className={styles.value}>
            <dt title={row.name}>{row.name}</dt>
            <dd data-absent={value === null || undefined} title={text}>
              {text}
            </dd>
            <dd className={styles.from}>
              {cell !== undefined && cell.from !== name && texts.from(cell.from)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const plainText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
