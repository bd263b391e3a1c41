import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { secretName } from '@shared/action/schema/names';
import type { EnvironmentView } from '@shared/ipc/workspace';
import { secretStates } from '@shared/secrets/entries';
import { secretOrigins, type ValueOrigin } from '@shared/template/environment-values';
import { DataTable, type Column } from '@renderer/components/DataTable';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { editEnvironment } from '@renderer/state/acts/environment-acts';
import { attempt, showFailure } from '@renderer/state/notice';
import { openSecret } from '@renderer/state/secret-focus';
import { useSecrets, useSecretUses } from '@renderer/state/secrets';
import { environmentTexts as texts } from '@renderer/texts/environments';
import { shownValue } from './shown-value';
import styles from './Environments.module.css';

interface Props {
  readonly environment: EnvironmentView;
  readonly environments: readonly EnvironmentView[];
}

/** Which keychain entry an environment sends for each secret that actions name, and whether that one is set. */
export function SecretsTable({ environment, environments }: Props) {
  const entries = useSecrets((state) => state.entries) ?? [];
  const uses = useSecretUses();
  const files = environments.map(({ file }) => file);
  const origins = secretOrigins(files, environment.name);
  const named = [...uses].flatMap(([name, places]) =>
    places.some(({ kind }) => kind === 'action') ? [name] : [],
  );
  const names = [...new Set([...named, ...origins.map(({ name }) => name)])].sort();
  const rows = names.map(
    (name): ValueOrigin =>
      origins.find((origin) => origin.name === name) ?? { name, own: null, inherited: null },
  );
  const write = (name: string, entry: string) => {
    const path = ['secrets', name];
    const read = secretName.safeParse(entry);
    if (entry !== '' && !read.success) {
      showFailure({
        class: 'bad-input',
        message: `"${entry}" cannot be the name of a secret.`,
        hint: read.error.issues[0]?.message ?? '',
      });
      return;
    }
    attempt(() =>
      editEnvironment(
        environment,
        [entry === '' ? { kind: 'remove', path } : { kind: 'set', path, value: entry }],
        name,
      ),
    );
  };
  const columns: readonly Column<ValueOrigin>[] = [
    {
      id: 'name',
      head: texts.secretColumns.name,
      width: 'minmax(120px, 0.8fr)',
      cell: ({ name }) => (
        <span className={styles.name} title={name}>
          <SourceGlyph source="secret" /> {name}
        </span>
      ),
    },
    {
      id: 'entry',
      head: texts.secretColumns.entry,
      width: 'minmax(0, 1fr)',
      cell: (origin) => (
        <EntryField
          key={JSON.stringify(origin)}
          label={texts.entryOf(origin.name, environment.name)}
          origin={origin}
          onWrite={(entry) => write(origin.name, entry)}
        />
      ),
    },
    {
      id: 'state',
      head: texts.secretColumns.state,
      width: 'minmax(0, 1fr)',
      cell: ({ name }) => {
        const state = secretStates(name, entries, files).find(
          (each) => each.environment === environment.name,
        );
        const entry = state?.entry ?? name;
        const kept = state?.kept ?? null;
        const what = kept
          ? kept.environment === null
            ? 'every'
            : 'own'
          : state?.standIn
            ? 'standIn'
            : 'missing';
        return (
          <button
            type="button"
            className={styles.link}
            data-state={what}
            title={texts.openSecret(entry)}
            onClick={() => openSecret(entry)}
          >
            {texts.states[what]}
          </button>
        );
      },
    },
    {
      id: 'from',
      head: texts.secretColumns.from,
      width: 'minmax(0, 0.8fr)',
      cell: ({ own, inherited }) => (
        <span className={styles.from}>{own ? texts.here : inherited ? texts.from(inherited.from) : ''}</span>
      ),
    },
  ];
  if (rows.length === 0) return <p className={styles.none}>{texts.noSecrets}</p>;
  return <DataTable label={texts.secretsHead} columns={columns} rows={rows} rowKey={({ name }) => name} />;
}

interface FieldProps {
  readonly label: string;
  readonly origin: ValueOrigin;
  readonly onWrite: (entry: string) => void;
}

/** The entry's name; empty means the one that is inherited, else the secret's own name. */
function EntryField({ label, origin: { name, own, inherited }, onWrite }: FieldProps) {
  const written = typeof own?.plain === 'string' ? own.plain : '';
  const [text, setText] = useState(written);
  const commit = () => {
    if (text.trim() !== written) onWrite(text.trim());
  };
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={inherited ? shownValue(inherited.plain) : name}
      classNames={{ input: styles.input }}
      spellCheck={false}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setText(written);
      }}
    />
  );
}
