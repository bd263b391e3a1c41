import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EnvironmentView } from '@shared/ipc/workspace';
import { Detail } from '@renderer/components/ListDetail';
import { Dot } from '@renderer/components/Dot';
import { RenameInline } from '@renderer/components/RenameInline';
import { SectionHead } from '@renderer/components/SectionHead';
import {
  deleteEnvironment,
  duplicateEnvironment,
  renameEnvironmentAct,
} from '@renderer/state/acts/environment-acts';
import { useDocuments } from '@renderer/state/documents';
import { chooseEnvironment, useEnvironment } from '@renderer/state/environment';
import { showEnvironment } from '@renderer/state/environment-focus';
import { attempt, tell } from '@renderer/state/notice';
import { environmentTexts as texts } from '@renderer/texts/environments';
import { EnvironmentSettings } from './EnvironmentSettings';
import { SecretsTable } from './SecretsTable';
import { ValuesTable } from './ValuesTable';
import styles from './Environments.module.css';

interface Props {
  readonly environment: EnvironmentView;
  readonly environments: readonly EnvironmentView[];
}

/** One environment: what it is, its values with where each comes from, and the entries it sends as secrets. */
export function EnvironmentDetail({ environment, environments }: Props) {
  const { name, color } = environment;
  const inUse = useEnvironment()?.name === name;
  const [asking, setAsking] = useState<'rename' | 'duplicate' | null>(null);
  const rename = async (to: string) => {
    await renameEnvironmentAct(environment, to);
    showEnvironment(to);
  };
  const duplicate = async (to: string) => {
    await duplicateEnvironment(environment, to);
    showEnvironment(to);
  };
  const remove = async () => {
    await deleteEnvironment(environment);
    showEnvironment(null);
    const cases = casesIn(name);
    tell(cases === 0 ? texts.removed(name) : texts.stillNamed(name, cases));
  };
  return (
    <Detail
      head={
        <>
          <Dot color={color ?? 'var(--ab-ctl)'} />
          {asking ? (
            <RenameInline
              key={asking}
              label={asking === 'rename' ? texts.renameLabel(name) : texts.duplicateLabel(name)}
              act={texts[asking]}
              name={asking === 'rename' ? name : `${name}-copy`}
              {...(asking === 'rename' && { hint: texts.renameHint })}
              onName={asking === 'rename' ? rename : duplicate}
              onDone={() => setAsking(null)}
            />
          ) : (
            <>
              <h2 className={styles.title}>{name}</h2>
              <Button size="sm" disabled={inUse} onClick={() => chooseEnvironment(name)}>
                {inUse ? texts.chosen : texts.choose}
              </Button>
              <span className={styles.acts}>
                <Button size="sm" onClick={() => setAsking('rename')}>
                  {texts.rename}
                </Button>
                <Button size="sm" onClick={() => setAsking('duplicate')}>
                  {texts.duplicate}
                </Button>
                <Button size="sm" onClick={() => attempt(remove)}>
                  {texts.remove}
                </Button>
              </span>
            </>
          )}
        </>
      }
    >
      <section className={styles.section} aria-label={texts.settings}>
        <EnvironmentSettings environment={environment} environments={environments} />
      </section>
      <section className={styles.section}>
        <SectionHead title={texts.valuesHead} hint={texts.valuesHint} />
        <ValuesTable environment={environment} environments={environments} />
      </section>
      <section className={styles.section}>
        <SectionHead title={texts.secretsHead} hint={texts.secretsHint} />
        <SecretsTable environment={environment} environments={environments} />
      </section>
    </Detail>
  );
}

/** How many cases name an environment. */
function casesIn(name: string): number {
  const { documents } = useDocuments.getState();
  return [...documents.values()]
    .flatMap(({ lastValid }) => lastValid?.cases ?? [])
    .filter(({ env }) => env === name).length;
}
