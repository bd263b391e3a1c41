import { Button } from '@mantine/core';
import { KeepForm } from '@renderer/logs/kept/KeepForm';
import { keptWords } from '@renderer/logs/kept/kept-words';
import { useKept } from '@renderer/logs/kept/use-kept';
import { showOverlay } from '@renderer/state/shell';
import { logTexts } from '@renderer/texts/logs';
import { personalTexts } from '@renderer/texts/personal';
import { Section } from './Section';
import styles from './Settings.module.css';

/** What the log of this workspace holds and may keep, and what of it is personal. */
export function LogSection() {
  const { state, prune } = useKept();
  return (
    <Section title={logTexts.title} hint={personalTexts.settingsHint}>
      <div className={styles.line}>
        <span className={styles.name}>{logTexts.keep}</span>
        <span>{keptWords(state)}</span>
      </div>
      <KeepForm prune={prune} />
      <div className={styles.line}>
        <Button size="sm" onClick={() => showOverlay({ kind: 'personal', recording: null })}>
          {personalTexts.open}
        </Button>
      </div>
    </Section>
  );
}
