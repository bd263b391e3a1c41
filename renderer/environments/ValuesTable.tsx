import { VisuallyHidden } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { EnvironmentView } from '@shared/ipc/workspace';
import { valueOrigins, type ValueOrigin } from '@shared/template/environment-values';
import { DataTable, type Column } from '@renderer/components/DataTable';
import { RenameInline } from '@renderer/components/RenameInline';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { editEnvironment, renameValue } from '@renderer/state/acts/environment-acts';
import { useDocuments } from '@renderer/state/documents';
import { useWantedValue, valueReached } from '@renderer/state/environment-focus';
import { attempt } from '@renderer/state/notice';
import { environmentTexts as texts } from '@renderer/texts/environments';
import { AddValue } from './AddValue';
import { FromText } from './FromText';
import { ValueActs } from './ValueActs';
import { ValueCell } from './ValueCell';
import { valueUses } from './value-uses';
import styles from './Environments.module.css';

interface Props {
  readonly environment: EnvironmentView;
  readonly environments: readonly EnvironmentView[];
}

/** The values of one environment: its own, those it inherits, and those that actions use and nobody says. */
export function ValuesTable({ environment, environments }: Props) {
  const documents = useDocuments((state) => state.documents);
  const uses = useMemo(
    () => valueUses([...documents.values()].flatMap(({ lastValid }) => (lastValid ? [lastValid] : []))),
    [documents],
  );
  const rows = useMemo(() => {
    const said = valueOrigins(
      environments.map(({ written }) => written),
      environment.name,
    );
    const missing = [...uses.keys()].filter((name) => !said.some((row) => row.name === name)).sort();
    return [...said, ...missing.map((name): ValueOrigin => ({ name, own: null, inherited: null }))];
  }, [environment, environments, uses]);
  const [renaming, setRenaming] = useState<string | null>(null);
  const wanted = useWantedValue();
  const set = (name: string, value: string | null) =>
    attempt(() => editEnvironment(environment, [{ kind: 'set', path: ['values', name], value }], name));
  const columns: readonly Column<ValueOrigin>[] = [
    {
      id: 'name',
      head: texts.columns.name,
      width: 'minmax(120px, 0.8fr)',
      cell: ({ name }) => (
        <span className={styles.name} title={name}>
          <SourceGlyph source="environment" /> {name}
        </span>
      ),
    },
    {
      id: 'value',
      head: texts.columns.value,
      width: 'minmax(0, 1.6fr)',
      cell: (origin) => (
        <ValueCell
          label={texts.valueIn(origin.name, environment.name)}
          origin={origin}
          wanted={wanted === origin.name}
          onReached={valueReached}
          onCommit={(value) => set(origin.name, value)}
        />
      ),
    },
    {
      id: 'from',
      head: texts.columns.from,
      width: 'minmax(0, 1.2fr)',
      cell: (origin) => <FromText origin={origin} uses={uses.get(origin.name) ?? 0} />,
    },
    {
      id: 'acts',
      head: <VisuallyHidden>{texts.columns.acts}</VisuallyHidden>,
      width: '26px',
      align: 'end',
      cell: (origin) => (
        <ValueActs
          origin={origin}
          onSet={(value) => set(origin.name, value)}
          onRemove={() =>
            attempt(() =>
              editEnvironment(environment, [{ kind: 'remove', path: ['values', origin.name] }], origin.name),
            )
          }
          onRename={() => setRenaming(origin.name)}
        />
      ),
    },
  ];
  return (
    <>
      {rows.length > 0 && (
        <DataTable
          label={texts.values(environment.name)}
          columns={columns}
          rows={rows}
          rowKey={({ name }) => name}
          below={({ name }) =>
            renaming === name && (
              <div className={styles.below}>
                <RenameInline
                  label={texts.renameValueLabel(name)}
                  act={texts.rename}
                  name={name}
                  hint={texts.renameValueHint}
                  onName={(to) => renameValue(name, to)}
                  onDone={() => setRenaming(null)}
                />
              </div>
            )
          }
        />
      )}
      <AddValue onAdd={(name) => set(name, '')} taken={rows.map(({ name }) => name)} />
    </>
  );
}
