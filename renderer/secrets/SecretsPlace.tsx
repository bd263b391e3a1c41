import { Button, TextInput } from '@mantine/core';
import { IconKey, IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { secretName } from '@shared/action/schema/names';
import { FailureError } from '@shared/failure/failure';
import { EmptyState } from '@renderer/components/EmptyState';
import { ListDetail, ListRow } from '@renderer/components/ListDetail';
import { RenameInline } from '@renderer/components/RenameInline';
import { Skeleton } from '@renderer/components/Skeleton';
import { UndoActs } from '@renderer/environments/UndoActs';
import { tellFailure } from '@renderer/state/notice';
import { showSecret, useShownSecret, wantSecret } from '@renderer/state/secret-focus';
import { loadSecrets, useSecrets, useSecretUses } from '@renderer/state/secrets';
import { useWorkspace } from '@renderer/state/workspace';
import { secretTexts as texts } from '@renderer/texts/secrets';
import { KeychainBanner } from './KeychainBanner';
import { secretRow, secretRows, summaryOf } from './rows';
import { SecretDetail } from './SecretDetail';
import styles from './Secrets.module.css';

/** Every secret of the workspace: where it is set, where it may go, and what names it. */
export function SecretsPlace() {
  const uses = useSecretUses();
  const entries = useSecrets((state) => state.entries);
  const environments = useWorkspace((state) => state.view?.environments);
  const files = useMemo(() => (environments ?? []).map(({ file }) => file), [environments]);
  const rows = useMemo(() => secretRows(uses, entries ?? [], files), [uses, entries, files]);
  const chosen = useShownSecret();
  const [filter, setFilter] = useState('');
  const [adding, setAdding] = useState(false);
  useEffect(() => {
    loadSecrets().catch(tellFailure);
  }, []);
  const listed = rows.filter(({ name }) => name.includes(filter.trim().toLowerCase()));
  const name = chosen ?? rows[0]?.name ?? null;
  const shown = name === null ? null : secretRow(name, uses, entries ?? [], files);
  const add = (text: string) => {
    const read = secretName.safeParse(text);
    if (!read.success) return Promise.reject(new FailureError(notAName(text)));
    showSecret(read.data);
    wantSecret(read.data);
    return Promise.resolve();
  };
  const addButton = (
    <Button leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />} onClick={() => setAdding(true)}>
      {texts.add}
    </Button>
  );
  return (
    <ListDetail
      title={texts.title}
      listLabel={texts.list}
      bar={
        <>
          <TextInput
            data-find="place"
            className={styles.filter}
            aria-label={texts.filter}
            placeholder={texts.filter}
            value={filter}
            leftSection={<IconSearch size={14} stroke={1.75} aria-hidden />}
            onChange={(event) => setFilter(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setFilter('')}
          />
          <span className={styles.barEnd}>
            <UndoActs />
            {addButton}
          </span>
        </>
      }
      notice={<Notices adding={adding} onAdd={add} onDone={() => setAdding(false)} />}
      list={
        entries === null ? (
          <Skeleton rows={6} height={46} />
        ) : (
          <>
            {listed.map((row) => {
              const { text, tone } = summaryOf(row);
              return (
                <ListRow
                  key={row.name}
                  current={row.name === name}
                  title={row.name}
                  name={
                    <>
                      <IconKey size={14} stroke={1.75} className={styles.key} aria-hidden />
                      <span className={styles.name}>{row.name}</span>
                    </>
                  }
                  figure={texts.uses(row.uses.length)}
                  remark={text}
                  tone={tone}
                  onClick={() => showSecret(row.name)}
                />
              );
            })}
            {listed.length === 0 && rows.length > 0 && <p className={styles.none}>{texts.noMatch(filter)}</p>}
          </>
        )
      }
    >
      {shown ? (
        <SecretDetail key={shown.name} row={shown} />
      ) : (
        <EmptyState size="page" title={texts.emptyTitle} act={addButton}>
          {texts.empty}
        </EmptyState>
      )}
    </ListDetail>
  );
}

interface NoticesProps {
  readonly adding: boolean;
  readonly onAdd: (name: string) => Promise<void>;
  readonly onDone: () => void;
}

function Notices({ adding, onAdd, onDone }: NoticesProps) {
  return (
    <>
      <KeychainBanner />
      {adding ? (
        <RenameInline
          label={texts.addLabel}
          act={texts.addAct}
          name=""
          placeholder={texts.addExample}
          hint={texts.addHint}
          onName={onAdd}
          onDone={onDone}
        />
      ) : (
        <p className={styles.hint}>{texts.hint}</p>
      )}
    </>
  );
}

const notAName = (text: string) =>
  ({
    class: 'bad-input',
    message: `"${text}" cannot be the name of a secret.`,
    hint: texts.notAName,
  }) as const;
