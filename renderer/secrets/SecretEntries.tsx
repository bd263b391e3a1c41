import { useState } from 'react';
import { VisuallyHidden } from '@mantine/core';
import { DataTable, type Column } from '@renderer/components/DataTable';
import { Dot } from '@renderer/components/Dot';
import { useWantedSecret } from '@renderer/state/secret-focus';
import { useWorkspace } from '@renderer/state/workspace';
import { useEnvironment } from '@renderer/state/environment';
import { secretTexts as texts } from '@renderer/texts/secrets';
import { EntryActs } from './EntryActs';
import { EntryForm } from './EntryForm';
import { EntryFacts } from './EntryFacts';
import { EntryStateText } from './EntryStateText';
import { entryRows, type EntryRow } from './entry-rows';
import type { SecretRow } from './rows';
import styles from './Secrets.module.css';

const noEnvironments: never[] = [];
const EVERY = '*';

/** A secret's entries: the one of every environment and those of single ones, with what each may be sent to. */
export function SecretEntries({ row }: { readonly row: SecretRow }) {
  const { name } = row;
  const environments = useWorkspace((state) => state.view?.environments) ?? noEnvironments;
  const here = useEnvironment()?.name ?? null;
  const rows = entryRows(row, environments);
  const wanted = useWantedSecret(name);
  const [editing, setEditing] = useState<string | null>(null);
  // Who was led here to enter a value finds the field open: that of the environment's own entry, where it has one.
  if (wanted && editing === null) {
    setEditing(keyOf(rows.find(({ environment, own }) => environment === here && own !== null)));
  }
  // The keychain may answer when the next line is being edited already.
  const done = (key: string) => setEditing((now) => (now === key ? null : now));
  const columns: readonly Column<EntryRow>[] = [
    {
      id: 'environment',
      head: texts.columns.environment,
      width: 'minmax(130px, 1fr)',
      cell: ({ environment, view }) => (
        <span className={styles.environment}>
          <Dot color={view ? (view.color ?? 'var(--ab-ctl)') : null} />
          {environment === null ? texts.every : view ? environment : texts.gone(environment)}
        </span>
      ),
    },
    {
      id: 'state',
      head: texts.columns.state,
      width: 'minmax(0, 2fr)',
      cell: (entry) => <EntryStateText row={entry} />,
    },
    {
      id: 'acts',
      head: <VisuallyHidden>{texts.columns.acts}</VisuallyHidden>,
      width: '144px',
      align: 'end',
      cell: (entry) => <EntryActs name={name} row={entry} onEdit={() => setEditing(keyOf(entry))} />,
    },
  ];
  return (
    <DataTable
      label={texts.where}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      below={(entry) =>
        (entry.own !== null || editing === keyOf(entry)) && (
          <div role="row" className={styles.under}>
            <div role="cell">
              {entry.own && <EntryFacts entry={entry.own} />}
              {editing === keyOf(entry) && (
                <EntryForm
                  name={name}
                  environment={entry.environment}
                  own={entry.own}
                  onDone={() => done(keyOf(entry))}
                />
              )}
            </div>
          </div>
        )
      }
    />
  );
}

const keyOf = (row: EntryRow | undefined): string => row?.environment ?? EVERY;
