import { Button, Select } from '@mantine/core';
import { IconCircleX, IconAlertTriangle, IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { badgeOfAction } from '@renderer/components/method';
import { MethodBadge } from '@renderer/components/MethodBadge';
import { FormatMenu } from '@renderer/formats/FormatMenu';
import { platformTexts as texts } from '@renderer/texts/platforms';
import { useDocument, useDocuments } from '@renderer/state/documents';
import { exportTo } from '@renderer/state/exports';
import { attempt } from '@renderer/state/notice';
import type { PlatformState } from '@renderer/state/readiness';
import { goTo, openTab } from '@renderer/state/tabs';
import styles from './Platforms.module.css';

/** Which action, how the platforms stand, and the export of all its targets. */
export function PlatformsBar({
  file,
  states,
}: {
  readonly file: string;
  readonly states: readonly PlatformState[] | null;
}) {
  const documents = useDocuments((state) => state.documents);
  const action = useDocument(file)?.lastValid;
  const count = (wanted: PlatformState['state']) =>
    states?.filter(({ state }) => state === wanted).length ?? 0;
  const targets = (states ?? [])
    .filter(({ platform, state }) => state !== 'cannot' && action?.platforms.has(platform.id))
    .map(({ platform }) => platform.id);
  const options = [...documents.values()].flatMap(({ file: value, lastValid }) =>
    lastValid ? [{ value, label: lastValid.name }] : [],
  );
  return (
    <div className={styles.bar}>
      <h1 className={styles.title}>{texts.title}</h1>
      <Select
        className={styles.action}
        aria-label={texts.action}
        data={options}
        value={file}
        searchable={options.length > 12}
        leftSection={action && <MethodBadge badge={badgeOfAction(action)} />}
        leftSectionWidth={56}
        onChange={(value) => {
          if (value === null) return;
          openTab(value);
          goTo('platforms');
        }}
      />
      {states && (
        <span className={styles.counts}>
          <IconCircleCheck size={16} stroke={1.75} className={styles.ok} aria-hidden />{' '}
          {texts.ready(count('ready'))}
          <IconAlertTriangle size={16} stroke={1.75} className={styles.warn} aria-hidden />{' '}
          {texts.withLosses(count('losses'))}
          <IconCircleX size={16} stroke={1.75} className={styles.err} aria-hidden />{' '}
          {texts.cannot(count('cannot'))}
        </span>
      )}
      <FormatMenu file={file} />
      <Button
        leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
        disabled={targets.length === 0}
        title={targets.length === 0 ? texts.noTargets : undefined}
        onClick={() => attempt(() => exportTo(file, targets))}
      >
        {texts.exportTargets(targets.length)}
      </Button>
    </div>
  );
}
