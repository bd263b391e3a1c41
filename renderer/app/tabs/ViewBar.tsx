import { Switch } from '@mantine/core';
import { IconCircleX, IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Segmented } from '@renderer/components/Segmented';
import { ActionMonitor } from '@renderer/logs/monitor/ActionMonitor';
import { workbenchTexts as texts } from '@renderer/texts/workbench';
import { toggleAction } from '@renderer/state/actions';
import { useDocument, useDocuments } from '@renderer/state/documents';
import { useReadiness } from '@renderer/state/readiness';
import { goTo, setView, useTabs, type DocumentView } from '@renderer/state/tabs';
import { ActionMenu } from './ActionMenu';
import styles from './ViewBar.module.css';

const views: readonly DocumentView[] = ['wizard', 'form', 'yaml'];

/** Which view of the document is shown, what the rules and platforms say of it, and whether it is on. */
export function ViewBar({ file }: { readonly file: string }) {
  const view = useTabs((state) => state.tabs.find((tab) => tab.file === file)?.view ?? 'wizard');
  const known = useDocuments(({ documents }) => documents.has(file));
  const readable = useDocuments(({ documents }) => documents.get(file)?.read?.action != null);
  const enabled = useDocuments(({ documents }) => documents.get(file)?.lastValid?.enabled ?? true);
  const id = useDocuments(({ documents }) => documents.get(file)?.lastValid?.id);
  const readiness = useReadiness(file);
  if (!known) return null;
  const ready = readiness?.filter(({ state }) => state === 'ready').length ?? 0;
  const ReadyMark = ready > 0 ? IconCircleCheck : IconCircleDashed;
  return (
    <div className={styles.bar}>
      <Segmented
        label={texts.view}
        value={view}
        segments={views.map((value) => ({ value, label: texts.views[value] }))}
        onChange={(next) => setView(file, next)}
      />
      <div className={styles.end}>
        {id !== undefined && <ActionMonitor action={id} className={styles.fact ?? ''} />}
        <FindingsCount file={file} />
        {readiness && (
          <button type="button" className={styles.fact} onClick={() => goTo('platforms')}>
            <ReadyMark size={16} stroke={1.75} className={ready > 0 ? styles.ok : undefined} aria-hidden />
            {texts.ready(ready, readiness.length)}
          </button>
        )}
        <span className={styles.divider} />
        <Switch
          labelPosition="left"
          label={enabled ? texts.on : texts.off}
          title={texts.enabledHint}
          checked={enabled}
          disabled={!readable}
          onChange={() => toggleAction(file)}
        />
        <ActionMenu file={file} />
      </div>
    </div>
  );
}

/** How many findings; a click goes to where they are listed with their lines. */
function FindingsCount({ file }: { readonly file: string }) {
  const document = useDocument(file);
  if (!document?.checked) return <span className={styles.fact}>{texts.checking}</span>;
  const { findings } = document;
  const errors = findings.some(({ severity }) => severity === 'error');
  const count = findings.filter(({ severity }) => severity !== 'info').length;
  const Glyph = count === 0 ? IconCircleCheck : errors ? IconCircleX : IconAlertTriangle;
  const tone = count === 0 ? styles.ok : errors ? styles.err : styles.warn;
  return (
    <button type="button" className={styles.fact} onClick={() => setView(file, 'yaml')} aria-live="polite">
      <Glyph size={16} stroke={1.75} className={tone} aria-hidden />
      {count === 0 ? texts.noFindings : texts.findings(count)}
    </button>
  );
}
