import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ruleCards } from '@shared/lint';
import type { Recording } from '@shared/recording/recording';
import { useDocuments } from '@renderer/state/documents';
import { openTab } from '@renderer/state/tabs';
import { logTexts as texts } from '@renderer/texts/logs';
import styles from './Detail.module.css';

const titles: ReadonlyMap<string, string> = new Map(ruleCards.map(({ id, title }) => [id, title]));

/** What was wrong with the action when it ran, and with its outputs; nothing when nothing was. */
export function FindingsLine({
  recording: { findings, outputs, action },
}: {
  readonly recording: Recording;
}) {
  const file = useDocuments(
    (state) => [...state.documents.values()].find(({ lastValid }) => lastValid?.id === action?.id)?.file,
  );
  const all = [
    ...findings.map((rule) => ({ name: rule, title: titles.get(rule) })),
    ...outputs.flatMap(({ name, problem }) => (problem === undefined ? [] : [{ name, title: problem }])),
  ];
  if (all.length === 0) return null;
  return (
    <div className={styles.findings}>
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
      <span className={styles.findingsHead}>{texts.hadFindings(all.length)}</span>
      <span className={styles.findingNames}>
        {all.map(({ name, title }) => (
          <span key={name} className={styles.finding} title={title}>
            {name}
          </span>
        ))}
      </span>
      {file !== undefined && (
        <Button size="xs" variant="subtle" onClick={() => openTab(file)}>
          {texts.openAction}
        </Button>
      )}
    </div>
  );
}
