import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { EnvironmentView } from '@shared/ipc/workspace';
import { Dot } from '@renderer/components/Dot';
import { EmptyState } from '@renderer/components/EmptyState';
import { ListDetail, ListRow } from '@renderer/components/ListDetail';
import { RenameInline } from '@renderer/components/RenameInline';
import { Segmented } from '@renderer/components/Segmented';
import { createEnvironment } from '@renderer/state/acts/environment-acts';
import { useEnvironment } from '@renderer/state/environment';
import { showEnvironment, useShownEnvironment } from '@renderer/state/environment-focus';
import { loadSecrets } from '@renderer/state/secrets';
import { useWorkspace } from '@renderer/state/workspace';
import { environmentTexts as texts } from '@renderer/texts/environments';
import { EnvironmentDetail } from './EnvironmentDetail';
import { SideBySide } from './SideBySide';
import { UndoActs } from './UndoActs';
import styles from './Environments.module.css';

const none: readonly never[] = [];

/** The environments of the workspace: what each is and says, and where every value comes from. */
export function EnvironmentsPlace() {
  const environments = useWorkspace((state) => state.view?.environments) ?? none;
  const broken = useWorkspace((state) => state.view?.broken) ?? none;
  const chosen = useEnvironment()?.name;
  const asked = useShownEnvironment();
  const [look, setLook] = useState<'one' | 'all'>('one');
  const [adding, setAdding] = useState(false);
  useEffect(() => {
    // Whether secrets are set is only a remark here; the Secrets place says what keeps it from being known.
    loadSecrets().catch(() => undefined);
  }, []);
  const named = (name: string | null | undefined) => environments.find((each) => each.name === name);
  const shown = named(asked) ?? named(chosen) ?? environments[0];
  const create = async (name: string) => {
    await createEnvironment(name, null);
    showEnvironment(name);
    setLook('one');
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
          {environments.length > 1 && (
            <Segmented
              label={texts.look}
              value={look}
              segments={[
                { value: 'one', label: texts.looks.one },
                { value: 'all', label: texts.looks.all },
              ]}
              onChange={setLook}
            />
          )}
          <span className={styles.barEnd}>
            <UndoActs />
            {addButton}
          </span>
        </>
      }
      notice={
        adding && (
          <RenameInline
            label={texts.addLabel}
            act={texts.addAct}
            name=""
            placeholder={texts.addExample}
            onName={create}
            onDone={() => setAdding(false)}
          />
        )
      }
      list={
        <>
          {environments.map((environment) => (
            <ListRow
              key={environment.path}
              current={look === 'one' && environment === shown}
              title={environment.path}
              name={
                <>
                  <Dot color={environment.color ?? 'var(--ab-ctl)'} />
                  {environment.name}
                </>
              }
              figure={texts.count(Object.keys(environment.file.values ?? {}).length)}
              remark={<Remark environment={environment} />}
              onClick={() => {
                showEnvironment(environment.name);
                setLook('one');
              }}
            />
          ))}
          {broken
            .filter(({ file }) => file.startsWith('environments/'))
            .map(({ file, message, hint }) => (
              <p key={file} className={styles.broken} title={hint}>
                {message} {hint}
              </p>
            ))}
        </>
      }
    >
      {!shown ? (
        <EmptyState size="page" title={texts.emptyTitle} act={addButton}>
          {texts.empty}
        </EmptyState>
      ) : look === 'all' ? (
        <SideBySide environments={environments} />
      ) : (
        <EnvironmentDetail key={shown.path} environment={shown} environments={environments} />
      )}
    </ListDetail>
  );
}

/** What the list says of an environment beside its name. */
function Remark({ environment }: { readonly environment: EnvironmentView }) {
  const isDefault = useWorkspace((state) => state.view?.workspace.environment === environment.name);
  const { production, file } = environment;
  return [
    ...(production ? [texts.production] : []),
    ...(file.mock ? [texts.mock] : []),
    ...(file.extends === undefined ? [] : [texts.extends(file.extends)]),
    ...(isDefault ? [texts.isDefault] : []),
  ].join(' · ');
}
