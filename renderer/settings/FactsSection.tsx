import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { AppFacts } from '@shared/ipc/shell';
import { calls } from '@renderer/bridge/bridge';
import { CopyButton } from '@renderer/components/CopyButton';
import { settingsTexts as texts } from '@renderer/texts/settings';
import { attempt, tellFailure } from '@renderer/state/notice';
import { useSecrets } from '@renderer/state/secrets';
import { useWorkspace } from '@renderer/state/workspace';
import { Section } from './Section';
import styles from './Settings.module.css';

/** Where files, log and secrets live, and what this program is. */
export function FactsSection() {
  const [facts, setFacts] = useState<AppFacts | null>(null);
  const inMemory = useSecrets((state) => state.keychain?.memory ?? false);
  const view = useWorkspace((state) => state.view);
  useEffect(() => {
    calls.app.facts({}).then(setFacts, tellFailure);
  }, []);
  return (
    <>
      <Section title={texts.files}>
        {view && <Fact name={texts.workspaceFolder} value={view.folder} withFolder />}
        {facts && <Fact name={texts.dataFolder} value={facts.dataFolder} />}
        <Fact name={texts.secretPlace} value={inMemory ? texts.memoryPlace : texts.keychainPlace} plain />
        {view && (
          <Fact name={texts.mock} value={view.mockUrl ?? texts.mockStopped} plain={view.mockUrl === null} />
        )}
      </Section>
      <Section title={texts.about}>
        {facts && <Fact name={texts.version} value={facts.version} plain />}
        {facts && <Fact name={texts.electron} value={`${facts.electron}, ${facts.platform}`} plain />}
        <p className={styles.hint}>{texts.privacy}</p>
      </Section>
    </>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  readonly plain?: boolean;
  readonly withFolder?: boolean;
}

function Fact({ name, value, plain = false, withFolder = false }: FactProps) {
  return (
    <div className={styles.line}>
      <span className={styles.name}>{name}</span>
      <span className={`${plain ? '' : (styles.path ?? '')} selectable`}>{value}</span>
      {!plain && <CopyButton label={name} text={value} />}
      {withFolder && (
        <Button size="sm" onClick={() => attempt(() => calls.shell.showFolder({}))}>
          {texts.showFolder}
        </Button>
      )}
    </div>
  );
}
