import { useMemo } from 'react';
import type { EnvironmentView } from '@shared/ipc/workspace';
import { DataTable, type Column } from '@renderer/components/DataTable';
import { Dot } from '@renderer/components/Dot';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { editEnvironment } from '@renderer/state/acts/environment-acts';
import { attempt } from '@renderer/state/notice';
import { environmentTexts as texts } from '@renderer/texts/environments';
import { valueMatrix, type ValueRow } from './matrix';
import { ValueCell } from './ValueCell';
import styles from './Environments.module.css';

/** All environments side by side: what each says, and where it has it from. */
export function SideBySide({ environments }: { readonly environments: readonly EnvironmentView[] }) {
  const rows = useMemo(() => valueMatrix(environments), [environments]);
  const columns: readonly Column<ValueRow>[] = [
    {
      id: 'name',
      head: texts.columns.name,
      width: 'minmax(120px, 0.8fr)',
      cell: ({ name }) => (
        <span className={styles.name}>
          <SourceGlyph source="environment" /> {name}
        </span>
      ),
    },
    ...environments.map((environment): Column<ValueRow> => ({
      id: environment.name,
      head: (
        <span className={styles.head}>
          <Dot color={environment.color ?? 'var(--ab-ctl)'} /> {environment.name}
          {environment.file.extends !== undefined && (
            <span className={styles.extends}>{texts.extends(environment.file.extends)}</span>
          )}
        </span>
      ),
      width: 'minmax(150px, 1fr)',
      cell: ({ name, cells }) => (
        <ValueCell
          label={texts.valueIn(name, environment.name)}
          origin={cells.get(environment.name)}
          onCommit={(value) =>
            attempt(() =>
              editEnvironment(environment, [{ kind: 'set', path: ['values', name], value }], name),
            )
          }
        />
      ),
    })),
  ];
  return (
    <div className={styles.compare}>
      <DataTable label={texts.title} columns={columns} rows={rows} rowKey={({ name }) => name} />
    </div>
  );
}
