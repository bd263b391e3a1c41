import { useMemo } from 'react';
import { DataTable, type Column } from '@renderer/components/DataTable';
import { Dot } from '@renderer/components/Dot';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { settingsTexts as texts } from '@renderer/texts/settings';
import { reloadWorkspace, useWorkspace } from '@renderer/state/workspace';
import { attempt } from '@renderer/state/notice';
import { editValue } from './edit-value';
import { valueMatrix, type ValueRow } from './matrix';
import { ValueCell } from './ValueCell';
import styles from './Environments.module.css';

/** All environments side by side: what each says, and where it has it from. */
export function EnvironmentsSection() {
  const environments = useWorkspace((state) => state.view?.environments);
  const rows = useMemo(() => valueMatrix(environments ?? []), [environments]);
  if (!environments || environments.length === 0)
    return <p className={styles.none}>{texts.noEnvironments}</p>;
  const columns: readonly Column<ValueRow>[] = [
    {
      id: 'name',
      head: texts.valueName,
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
      width: 'minmax(0, 1fr)',
      cell: (row) => (
        <ValueCell
          key={JSON.stringify(row.cells.get(environment.name))}
          label={texts.editValue(row.name, environment.name)}
          cell={row.cells.get(environment.name)}
          own={environment.name}
          onCommit={(text) =>
            attempt(async () => {
              await editValue(environment.name, row.name, text);
              await reloadWorkspace();
            })
          }
        />
      ),
    })),
  ];
  return <DataTable label={texts.environments} columns={columns} rows={rows} rowKey={({ name }) => name} />;
}
