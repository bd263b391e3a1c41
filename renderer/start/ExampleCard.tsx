import { Button } from '@mantine/core';
import { IconPlayerPlay, IconTestPipe } from '@tabler/icons-react';
import type { OpenDocument } from '@renderer/state/documents';
import { useDocuments } from '@renderer/state/documents';
import { startRun } from '@renderer/state/runs';
import { openTab } from '@renderer/state/tabs';
import { openExample, useWorkspace } from '@renderer/state/workspace';
import { startTexts as texts } from '@renderer/texts/start';
import styles from './Start.module.css';

/** The action to show first: one that only reads and needs no other action to have run. Pure. */
function firstToRun(documents: Iterable<OpenDocument>): OpenDocument | null {
  for (const document of documents) {
    const action = document.lastValid;
    if (action?.kind !== 'http' || action.safety !== 'read' || !action.enabled) continue;
    if (!document.text.includes('{{outputs.')) return document;
  }
  return null;
}

/** One click to a first result: the example workspace answers from its own mock, offline. */
export function ExampleCard() {
  const view = useWorkspace((state) => state.view);
  const documents = useDocuments((state) => state.documents);
  const first = view?.example ? firstToRun(documents.values()) : null;
  const name = first?.lastValid?.name;
  return (
    <section className={styles.example}>
      <span className={styles.exampleTile}>
        <IconTestPipe size={18} stroke={1.75} aria-hidden />
      </span>
      <div className={styles.exampleText}>
        <div className={styles.exampleHead}>
          <strong>{texts.example}</strong>
          {view?.example && (
            <span className={styles.mock} data-running={view.mockUrl !== null || undefined}>
              {view.mockUrl === null ? texts.mockStopped : texts.mockRunning}
            </span>
          )}
          {view?.example && view.mockUrl !== null && (
            <code className={styles.mockUrl}>{view.mockUrl.replace(/^http:\/\//, '')}</code>
          )}
        </div>
        <div className={styles.exampleHint}>{texts.exampleHint}</div>
      </div>
      {first && name !== undefined ? (
        <Button
          variant="filled"
          leftSection={<IconPlayerPlay size={14} stroke={1.75} aria-hidden />}
          onClick={() => {
            openTab(first.file);
            void startRun(first.file);
          }}
        >
          {texts.openAndRun(name)}
        </Button>
      ) : (
        <Button variant="filled" onClick={() => void openExample()}>
          {texts.openExample}
        </Button>
      )}
    </section>
  );
}
