import { Button } from '@mantine/core';
import { Banner } from '@renderer/components/Banner';
import { sessionTexts } from '@renderer/texts/session';
import { workbenchTexts as texts } from '@renderer/texts/workbench';
import { flush, keepMine, takeTheirs, useDocument, type OpenDocument } from '@renderer/state/documents';
import { showOverlay } from '@renderer/state/shell';
import { setView, type DocumentView } from '@renderer/state/tabs';
import styles from './Workbench.module.css';

interface Props {
  readonly file: string;
  readonly view: DocumentView;
}

/** What has to be said about a file: it changed on disk, could not be written, or cannot be read. */
export function DocumentNotices({ file, view }: Props) {
  const document = useDocument(file);
  if (!document) return null;
  const notices = [
    document.theirs && <ConflictNotice key="conflict" document={document} />,
    document.status === 'failed' && document.failure && (
      <Banner
        key="failed"
        tone="err"
        title={document.failure.message}
        acts={<Button onClick={() => void flush(file)}>{texts.tryAgain}</Button>}
      >
        {document.failure.hint}
      </Banner>
    ),
    view !== 'yaml' && document.read && !document.read.action && (
      <UnreadableNotice key="unreadable" document={document} />
    ),
  ].filter(Boolean);
  return notices.length > 0 ? <div className={styles.notices}>{notices}</div> : null;
}

function ConflictNotice({ document }: { readonly document: OpenDocument }) {
  const { file, theirs } = document;
  const deleted = theirs?.document === null;
  return (
    <Banner
      tone="warn"
      title={deleted ? texts.deleted(file) : texts.conflict(file)}
      acts={
        deleted ? (
          <Button onClick={() => void keepMine(file)}>{texts.writeAgain}</Button>
        ) : (
          <>
            <Button onClick={() => showOverlay({ kind: 'conflict', file })}>{texts.compare}</Button>
            <Button onClick={() => takeTheirs(file, sessionTexts.takeTheirs)}>{texts.takeTheirs}</Button>
            <Button onClick={() => void keepMine(file)}>{texts.keepMine}</Button>
          </>
        )
      }
    >
      {deleted ? texts.deletedHint : texts.conflictHint}
    </Banner>
  );
}

function UnreadableNotice({ document }: { readonly document: OpenDocument }) {
  const line = Math.min(
    ...document.findings.filter(({ severity }) => severity === 'error').map((found) => found.line),
  );
  return (
    <Banner
      tone="err"
      title={Number.isFinite(line) ? texts.unreadable(line) : texts.neverRead}
      acts={<Button onClick={() => setView(document.file, 'yaml')}>{texts.openYaml}</Button>}
    >
      {document.lastValid ? texts.unreadableHint : texts.neverReadHint}
    </Banner>
  );
}
