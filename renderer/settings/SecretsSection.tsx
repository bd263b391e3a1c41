import { Button, VisuallyHidden } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { Banner } from '@renderer/components/Banner';
import { DataTable, type Column } from '@renderer/components/DataTable';
import { SourceGlyph } from '@renderer/components/SourceGlyph';
import { settingsTexts as texts } from '@renderer/texts/settings';
import { useDocuments } from '@renderer/state/documents';
import { attempt } from '@renderer/state/notice';
import {
  keepSecretsInMemory,
  loadSecrets,
  removeSecret,
  secretNames,
  useSecrets,
} from '@renderer/state/secrets';
import { secretReached, useSecretWanted } from '@renderer/state/secret-focus';
import { useWorkspace } from '@renderer/state/workspace';
import { SecretForm } from './SecretForm';
import styles from './Settings.module.css';

/** The secrets the workspace refers to: set or not, where, and to which hosts they may go. */
export function SecretsSection() {
  const documents = useDocuments((state) => state.documents);
  const environments = useWorkspace((state) => state.view?.environments);
  const names = useMemo(() => {
    const written = secretNames([...documents.values()].map(({ text }) => text));
    const entries = (environments ?? []).flatMap(({ file }) => Object.values(file.secrets ?? {}));
    return [...new Set([...written, ...entries])].sort();
  }, [documents, environments]);
  const asked = names.join(' ');
  const { keychain, cards } = useSecrets();
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = useSecretWanted();
  const editing = wanted !== null && names.includes(wanted) ? wanted : chosen;
  const setEditing = (name: string | null) => {
    setChosen(name);
    secretReached();
  };
  useEffect(() => {
    attempt(() => loadSecrets(asked === '' ? [] : asked.split(' ')));
  }, [asked]);

  const columns: readonly Column<string>[] = [
    {
      id: 'name',
      head: texts.secretColumns.name,
      width: 'minmax(0, 1.2fr)',
      cell: (name) => (
        <span className={styles.secretName}>
          <SourceGlyph source="secret" /> {name}
        </span>
      ),
    },
    {
      id: 'state',
      head: texts.secretColumns.state,
      width: 'minmax(0, 1fr)',
      cell: (name) => {
        const where = cards.get(name)?.where ?? null;
        return where === null ? <span className={styles.missing}>{texts.notSet}</span> : texts.isSet[where];
      },
    },
    {
      id: 'hosts',
      head: texts.secretColumns.hosts,
      width: 'minmax(0, 1.4fr)',
      cell: (name) => {
        const card = cards.get(name);
        return card?.set ? card.hosts.join(', ') || texts.anyHost : '';
      },
    },
    {
      id: 'acts',
      head: <VisuallyHidden>{texts.secretColumns.acts}</VisuallyHidden>,
      width: '150px',
      align: 'end',
      cell: (name) => (
        <span className={styles.acts}>
          <Button size="xs" onClick={() => setEditing(name)}>
            {cards.get(name)?.set ? texts.replace : texts.set}
          </Button>
          {cards.get(name)?.set && (
            <Button size="xs" onClick={() => attempt(() => removeSecret(name))}>
              {texts.remove}
            </Button>
          )}
        </span>
      ),
    },
  ];

  return (
    <>
      {keychain && keychain.state !== 'available' && (
        <Banner
          tone="warn"
          title={keychain.memory ? texts.memory : `${texts.keychain[keychain.state]}. ${keychain.reason}`}
          acts={
            !keychain.memory && (
              <Button onClick={() => attempt(keepSecretsInMemory)}>{texts.useMemory}</Button>
            )
          }
        >
          {keychain.hint}
        </Banner>
      )}
      {keychain?.state === 'available' && <p className={styles.hint}>{texts.keychain.available}.</p>}
      {names.length === 0 ? (
        <p className={styles.hint}>{texts.noSecrets}</p>
      ) : (
        <DataTable
          label={texts.secrets}
          columns={columns}
          rows={names}
          rowKey={(name) => name}
          below={(name) =>
            editing === name && (
              <SecretForm name={name} hosts={cards.get(name)?.hosts ?? []} onDone={() => setEditing(null)} />
            )
          }
        />
      )}
    </>
  );
}
